//! Practitioners: the roster from which an assigner chooses, its records, and what the public reads of it.
//! The law stands in `domain::practitioners`; who sees whom in `scope`.

mod accounts;
mod answer;
mod bank;
pub mod bulk;
pub mod entity;
mod entries;
pub mod handlers;
mod public;
mod records;
pub mod scope;
pub mod service;
mod tags;

pub use entries::list;
pub use records::{Said, record};
