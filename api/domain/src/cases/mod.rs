//! The law of cases: which moves there are from assignment to archive, what runs out when, which days are possible.

pub mod clock;
pub mod days;
pub mod green;
pub mod minors;
pub mod workflow;
