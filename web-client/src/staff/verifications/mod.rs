//! Checks of means (经济困难核查, W-VERIF): the list, one check with what its sources answered, the card beside an
//! application.

mod begin;
mod begin_draft;
mod card;
mod certificate;
mod certificate_draft;
mod list;
mod moves;
mod page;
mod sections;
mod words;

pub use card::beside;
pub use list::VerificationsPage;
pub use page::VerificationPage;
