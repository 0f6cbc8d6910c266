//! Cooperation agreements of offices with partners (ORG-08): the list, one whole, and what can be done with it.

mod create;
mod list;
mod page;
mod terms;
mod words;

pub use list::{AgreementsPage, InForce, InForceProps};
pub use page::AgreementPage;
