//! Organisations: the public directory (ORG-04) and what other slices need of a centre.

pub mod entity;
pub mod handlers;
pub mod service;
