//! Joint meetings (JNT-01, ORG-08) and the leading group's board of tasks (LEAD-01).
//! The law stands in `domain::meetings`.

mod entity;
pub mod handlers;
pub mod service;
pub mod tasks;
