//! Stories, told over HTTP by people who each have a database and a clock of their own.

mod applications;
mod auth;
mod journal;
mod numbers;
