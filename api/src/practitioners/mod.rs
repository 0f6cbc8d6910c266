//! Practitioners: the roster from which an assigner chooses.

pub mod entity;
pub mod handlers;
pub mod service;
