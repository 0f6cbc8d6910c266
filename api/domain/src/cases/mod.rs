//! The law of cases: which moves there are from assignment to archive, and what runs out when.

pub mod clock;
pub mod workflow;
