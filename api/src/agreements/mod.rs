//! Cooperation agreements with partners (ORG-08).

mod entity;
pub mod handlers;
mod service;

pub use service::create;
