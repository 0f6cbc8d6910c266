//! The network (§3): which unit may stand where, what may be said of it, and who may apply for what at it.

pub mod authority;
pub mod check;
pub mod delegations;
pub mod places;
pub mod workflow;
