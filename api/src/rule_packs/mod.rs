//! Rule packs as a bureau keeps them (§6.5): versions drafted, simulated, signed off, in force, and never edited after.
//! Every process assesses with those in force, from memory.

mod answers;
mod book;
mod drafts;
mod entity;
mod handlers;
mod impact;
mod moves;
pub mod replay;
pub mod replay_sheet;
mod service;
mod shipped;
mod simulation;

pub use book::{Rules, in_use, refresh};
pub use handlers::routes;
pub use shipped::{ship, start};
