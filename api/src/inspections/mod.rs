//! Inspections of stations (督查, ORG-07).

mod entity;
pub mod handlers;
mod service;

pub use service::{create, inspect};
