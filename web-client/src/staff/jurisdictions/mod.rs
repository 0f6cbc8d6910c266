//! The map from organs to centres (ELG-J1…J6): kept line by line, and asked which centre is competent.

mod ask;
mod edit;
mod page;
mod words;

pub use page::JurisdictionsPage;
