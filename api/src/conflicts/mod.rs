//! Conflict of interest at intake and at assignment (ASG-06): who stands on another side elsewhere, and what was
//! declared about it.

mod check;
mod entity;
mod handlers;
mod service;

pub use entity::{enter, forget};
pub use handlers::routes;
