//! Projects with money of their own (W-PRJ): quota, groups, prices, the cases that count to them, and the gauge.

mod cases;
mod entity;
mod handlers;
mod service;

pub use handlers::routes;
