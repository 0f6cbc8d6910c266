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
mod reading;
mod redate;
mod rights;
mod service;
mod small;
mod station;

pub use attach::{attachable, sees};
pub use copies::copies;
pub use handover::{hand_over, open_work};
pub use jobs::expire;
pub use load::open_at;
pub use moves::{Said, act};
pub use query::{due_groups, urgent};
pub use reading::{Applied, applied, under_way};
pub use redate::redate;
pub use rights::{About, correct, erase, kept};
pub use service::create;
pub use station::{Granted, grant_at_station};
