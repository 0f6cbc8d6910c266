//! Mandates: the power to decide, handed to a named person for some days (授权代理, ROLE-05).

mod candidates;
mod entity;
pub mod handlers;
mod service;

pub use service::{end_all_of, in_force, principal};
