//! Cases from assignment to archive (W-ASG §5.6, W-CASE §5.7).

pub mod entity;
mod open;

pub use open::open;
