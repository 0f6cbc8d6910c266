//! The law of applications: which moves there are, what a complete form is, what runs out when.

pub mod assessment;
pub mod basis;
pub mod clock;
pub mod complete;
pub mod merging;
pub mod workflow;
