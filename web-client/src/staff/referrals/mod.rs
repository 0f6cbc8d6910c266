//! Referrals between units (转办, ORG-06): what came in and went out, one whole, and what can be done with it.

mod create;
mod list;
mod moves;
mod page;
mod words;

pub use list::ReferralsPage;
pub use page::ReferralPage;
