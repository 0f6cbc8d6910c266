//! Inspections of stations (ORG-07): planned, looked at on the spot, put right, looked at again.

mod create;
mod findings;
mod list;
mod page;
mod words;

pub use list::{InspectionsPage, Newest, NewestProps};
pub use page::InspectionPage;
