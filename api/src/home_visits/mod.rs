//! Home service (W-HOME): visits to people who can not come.

mod entity;
mod handlers;
mod query;
mod service;

pub use handlers::routes;
pub use service::provable;
