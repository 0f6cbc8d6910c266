//! Stories, told over HTTP by people who each have a database and a clock of their own.

mod access;
mod applications;
mod auth;
mod contract;
mod journal;
mod numbers;
