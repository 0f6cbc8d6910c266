//! Which centre is competent (ELG-J1 to ELG-J6): the map from organs to centres, and the question people ask.

mod entity;
pub mod handlers;
mod lookup;
mod service;

pub use service::create;
