//! Applications from draft to decision (W-APP, §5.2).

mod attach;
mod copies;
pub mod entity;
pub mod handlers;
mod handover;
mod jobs;
mod load;
mod masked;
mod moves;
mod notices;
mod papers;
mod query;
mod redate;
mod service;
mod small;

pub use attach::{attachable, sees};
pub use copies::copies;
pub use handover::{hand_over, open_work};
pub use jobs::expire;
pub use load::open_at;
pub use moves::{Said, act};
pub use query::{due_groups, urgent};
pub use redate::redate;
pub use service::create;
