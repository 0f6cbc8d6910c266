//! My work today: what is due, by light, the most urgent first.

mod handlers;
mod service;

pub use handlers::routes;
pub use service::DueGroup;
