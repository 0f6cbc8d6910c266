//! Instruments that let township stations decide (SOD-12): given, used, sampled, taken back.

mod create;
mod list;
mod moves;
mod page;
mod register;
mod words;

pub use list::DelegationsPage;
pub use page::DelegationPage;
