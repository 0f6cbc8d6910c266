//! Programs of other systems: what each may do, its secrets, how often it calls.

mod client;
mod create;
mod fields;
mod moves;
mod page;
mod secrets;
mod shown;
mod terms;
mod usage;
mod words;

pub use client::ApiClientPage;
pub use page::ApiClientsPage;
