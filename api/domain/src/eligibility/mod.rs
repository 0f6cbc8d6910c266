//! Who may have legal aid (`ELG-*`, §6): rule packs are data, the engine is one pure function of facts and packs.
//! The browser runs the same engine.

mod gaps;
mod income;
mod monotone;
mod names;
mod rulebook;
mod seeds;
mod sentences;
mod steps;
mod stricter;
mod terms;
mod validate;
mod verdict;
mod wording;

#[cfg(test)]
mod data_tests;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod packs_tests;
#[cfg(test)]
mod properties;

pub use rulebook::{NATION, Rulebook};
pub use seeds::seeded;
pub use steps::assess;
pub use validate::{Check, check_facts, check_pack};
