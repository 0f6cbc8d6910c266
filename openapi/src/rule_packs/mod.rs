//! Rule packs as a bureau keeps them (§6.5): versions that are drafted, simulated, signed off and put in force, and
//! are never edited after.

mod answers;
mod difference;
mod moves;
mod simulation;

pub use answers::*;
pub use difference::*;
pub use moves::*;
pub use simulation::*;

codes! {
    /// The life of a version: a change of what was signed off is a new draft.
    RulePackStatus {
        /// Being written; everything about it may change.
        Draft,
        /// Last year's applications were run against exactly this text.
        Simulated,
        /// Signed off by the bureau; nobody edits it any more.
        SignedOff,
        /// It counts on its days; what took its place does from then on.
        InForce,
        /// Given up before it was in force.
        Withdrawn,
    }
}

codes! {
    /// Where a version comes from.
    RulePackSource {
        /// It came with the software.
        Software,
        /// An office drafted it.
        Office,
    }
}

words! {
    /// What somebody may do with a version now.
    RulePackAction { Edit, Simulate, SignOff, PutInForce, Withdraw, Copy }
}
