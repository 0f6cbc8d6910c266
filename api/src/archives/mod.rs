//! The archive file: previewed while the case is open, bound once, read-only ever after (§10).

mod entity;
pub mod handlers;
mod manifest;
pub mod service;
