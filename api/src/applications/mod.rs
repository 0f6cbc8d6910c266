//! Applications from draft to decision (W-APP, §5.2).

pub mod entity;
pub mod handlers;
mod jobs;
mod moves;
mod notices;
mod query;
mod service;

pub use jobs::expire;
