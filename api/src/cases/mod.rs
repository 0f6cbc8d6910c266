//! Cases from assignment to archive (W-ASG §5.6, W-CASE §5.7).

mod attach;
mod candidates;
mod copies;
mod correct;
mod diary;
mod due;
pub mod entity;
mod firms;
pub mod handlers;
mod handover;
mod hearings;
mod load;
mod messages;
mod moves;
mod notices;
mod offers;
mod open;
mod parties;
mod query;
mod recheck;
mod redate;

pub use attach::{application_of, attachable, sees, siblings, visible_ids};
pub use candidates::in_hand;
pub use copies::copies;
pub use correct::{correct, picked_up};
pub use due::due_groups;
pub use handover::{hand_over, open_work};
pub use load::open_at;
pub use moves::{Said, act};
pub use open::open;
pub use query::{dossier, urgent};
pub use recheck::under_way;
pub use redate::redate;
