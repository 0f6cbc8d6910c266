//! Pilots (PLT-01): started, measured, evaluated. The law stands in `domain::pilots`.

mod entity;
pub mod handlers;
pub mod service;
