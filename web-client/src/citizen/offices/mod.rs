//! The public directory (ORG-03, ORG-04): offices by name and the nearest ones. Nobody has to sign in.

mod ask;
mod centres;
mod found;
mod page;
mod words;

pub use centres::{phones, place, use_centres, use_remembered};
pub use page::Offices;
