//! Applications for legal aid, from draft to decision (§4.3, W-APP §5.2).

mod answers;
mod assessments;
mod contact;
mod deferrals;
mod form;
mod helping;
mod materials;
mod moves;
mod returning;
mod tables;

pub use answers::*;
pub use assessments::*;
pub use contact::*;
pub use deferrals::*;
pub use form::*;
pub use helping::*;
pub use materials::*;
pub use moves::*;
pub use returning::*;
pub use tables::*;
