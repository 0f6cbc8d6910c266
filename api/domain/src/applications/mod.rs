//! The law of applications: which moves there are, what a complete form is, what runs out when.

pub mod agents;
pub mod assessment;
pub mod basis;
pub mod by_data;
pub mod clock;
pub mod complete;
pub mod contact;
pub mod deferrals;
pub mod flags;
pub mod green;
pub mod helping;
pub mod materials;
pub mod merging;
pub mod returning;
pub mod sources;
pub mod workflow;
