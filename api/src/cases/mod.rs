//! Cases from assignment to archive (W-ASG §5.6, W-CASE §5.7).

mod attach;
mod candidates;
mod diary;
mod due;
pub mod entity;
pub mod handlers;
mod hearings;
mod messages;
mod moves;
mod notices;
mod offers;
mod open;
mod parties;
mod query;

pub use attach::{attachable, sees};
pub use due::due_groups;
pub use moves::{Said, act};
pub use open::open;
pub use query::{dossier, urgent};
