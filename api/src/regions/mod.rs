//! Regions (ORG-01): the six-digit codes come with the software, townships and villages are entered here.

pub mod bulk;
mod entity;
pub mod handlers;
pub mod service;
