//! Referrals between units (转办, ORG-06, ELG-J5): sent, signed for or returned within a working day, passed on.

mod entity;
pub mod handlers;
mod moves;
mod query;
mod send;

pub use query::{open_at, sees};
pub use send::send;
