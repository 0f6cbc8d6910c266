//! Who looked at what (SEC-12): recorded before the answer leaves, asked for by the person and by the auditor.

mod audit;
mod chain;
mod check;
mod entity;
mod export;
mod handlers;
mod ledger;
mod own;
mod people;
mod seen;

pub use chain::verify;
pub use handlers::routes;
pub use ledger::Ledger;
pub use people::names;
pub use seen::{Seen, seen};
