//! Attached files: sniffed, limited, fingerprinted, kept in the object store.

pub mod entity;
pub mod handlers;
mod jpeg;
mod name;
mod pdf;
mod png;
mod scan;
pub mod service;
mod sniff;
mod sweep;
mod upload;

pub use scan::{Scanner, look_through};
pub use service::{forget, go_with};
pub use sweep::{Sweeps, sweep};
pub use upload::MAX_FILE;
