//! The journal: append-only, hash-chained per organisation. Timeline, audit and statistics read it.

mod acted;
mod audit;
mod bulk;
mod chain;
mod check;
mod entity;
mod service;

pub use acted::acted;
pub use audit::{Done, Position, count_done, done};
pub use bulk::record_all;
pub use chain::{Broken, GENESIS, verify};
pub use check::{STRETCH, Stretch, check, position};
pub use service::{Entry, Visibility, record, tell, timeline, timeline_from, timeline_of};
