//! Mandates (ROLE-05): the power to decide, handed to a colleague for some days.

mod give;
mod page;
mod words;

pub use page::MandatesPage;
