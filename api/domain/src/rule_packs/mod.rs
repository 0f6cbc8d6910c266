//! The life of rule packs (§6.5): who may move a version, what a copy begins with, what differs between two versions,
//! which days a version counts for, and what it would have changed.

mod copies;
mod difference;
mod force;
mod impact;
mod pointer;
pub mod workflow;

pub use copies::{Copying, copied, misplaced};
pub use difference::difference;
pub use force::{Latest, entry, on_its_days};
pub use impact::{Impact, shifted, unbounded};
pub use pointer::pointers;
