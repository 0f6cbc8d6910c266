//! Early intervention (W-GREEN GRN-03): reported by a unit, taken and concluded by the centre.

mod entity;
mod handlers;
mod query;
mod service;

pub use handlers::routes;
pub use query::{open_at, sees};
