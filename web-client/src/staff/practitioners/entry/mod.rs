//! An entry as it is typed: for somebody new, and for one that changes.

mod create;
mod fields;

pub use create::{Create, CreateProps};
pub use fields::{Draft, fields, label};
