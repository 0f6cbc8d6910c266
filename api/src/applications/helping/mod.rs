//! A helper of the village files for somebody (ORG-01, ORG-10): theirs to write until it is handed over, then the
//! applicant's to pick up. Who stands in the roster decides, never what is claimed.

mod brought;
pub mod handlers;
mod list;
mod pick_up;

pub use brought::{brought, came_in, is_handed_over, receipt, still, who};
