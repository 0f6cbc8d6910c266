//! Stories, told over HTTP by people who each have a database and a clock of their own.

#![expect(clippy::unwrap_used, reason = "a story that can not go on ends there")]

mod access;
mod applications;
mod attachments;
mod auth;
mod bad_input;
mod cli;
mod contract;
mod cost;
mod demo;
mod faults;
mod journal;
mod numbers;
mod path;
mod schema;
