//! Requests about one's own data: filed, answered within fifteen working days, with a copy (SEC-05).

mod carry_out;
mod copy;
mod entity;
mod handlers;
mod query;
mod service;

pub use handlers::routes;
