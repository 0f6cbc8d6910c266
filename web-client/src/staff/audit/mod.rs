//! The auditor's view: what was done, what was looked at, and whether journal and readings hold.

mod chain;
mod export;
mod page;
mod words;

pub use page::AuditPage;
