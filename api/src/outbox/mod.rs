//! Whatever leaves the process: written with the change, delivered after commit, at least once.

mod entity;
pub mod handlers;
mod query;
mod service;
mod texts;
pub mod worker;

pub use service::{Message, Payload, post, post_about};
