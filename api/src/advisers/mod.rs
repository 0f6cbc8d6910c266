//! Village advisers (ORG-09): their terms at villages, and requests that cross townships.
//! The law stands in `domain::advisers`.

mod entity;
pub mod handlers;
pub mod posts;
mod requests;
