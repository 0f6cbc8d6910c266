//! Stories, told over HTTP by people who each have a database and a clock of their own.

mod access;
mod applications;
mod auth;
mod contract;
mod faults;
mod journal;
mod numbers;
mod schema;
