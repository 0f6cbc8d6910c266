//! The journal: append-only, hash-chained per organisation. Timeline, audit and statistics read it.

mod chain;
mod entity;
mod service;

pub use chain::{Broken, verify};
pub use service::{Entry, Visibility, record, timeline};
