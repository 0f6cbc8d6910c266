//! Applications from draft to decision (W-APP, §5.2).

mod attach;
pub mod entity;
pub mod handlers;
mod jobs;
mod moves;
mod notices;
mod query;
mod service;

pub use attach::{attachable, sees};
pub use jobs::expire;
pub use moves::{Said, act};
pub use query::{due_groups, urgent};
pub use service::create;
