//! The staff register (STF-01) with its figures (T2, K12), and rewards and penalties (STF-03).
//! The law stands in `domain::staff`.

mod entity;
pub mod figures;
pub mod handlers;
mod merits;
pub mod service;

pub use service::seen;
