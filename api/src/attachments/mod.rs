//! Attached files: sniffed, limited, fingerprinted, kept in the object store.

pub mod entity;
pub mod service;
