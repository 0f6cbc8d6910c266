//! Applications for legal aid, from draft to decision (§4.3, W-APP §5.2).

mod answers;
mod assessments;
mod form;
mod moves;
mod tables;

pub use answers::*;
pub use assessments::*;
pub use form::*;
pub use moves::*;
pub use tables::*;
