//! Practitioners: what an entry of the roster must hold to (§4.3), and who may be chosen for a case (§7.1).
//! Pools, sanctions and assessments are judged by their days.

mod fitness;
#[cfg(test)]
mod fitness_tests;
mod roster;
#[cfg(test)]
mod roster_tests;

pub use fitness::*;
pub use roster::*;
