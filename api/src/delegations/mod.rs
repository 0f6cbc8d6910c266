//! Delegated approval (SOD-12): instruments that let a township station decide, and the register of what it decided.

mod entity;
pub mod handlers;
mod register;
mod service;
mod stands;

pub use service::create;
