//! The law: eligibility, workflow, deadlines, identifiers. Pure functions: no clock, no database, no async.
//! Every rule cites its article; every module speaks the words of `openapi`.

pub mod deadlines;
pub mod identifiers;

pub mod applications;
pub mod archives;
pub mod cases;
pub mod closings;
pub mod numbers;
pub mod permissions;
pub mod practitioners;
pub mod refusal;
pub mod running;
pub mod search;
pub mod users;
