//! The auditor's view: what was done, what was looked at, and whether the journal holds.

mod chain;
mod export;
mod page;
mod words;

pub use page::AuditPage;
