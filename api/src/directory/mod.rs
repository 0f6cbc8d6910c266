//! The public directory (ORG-04): what is searched is written with each organisation and held in memory.
//! And the way to the nearest office (ORG-03).

mod entity;
pub mod handlers;
mod held;
mod index;
mod nearest;
mod points;
mod print;
mod search;

pub use held::{Held, changed};
pub use index::{index, rebuild};
pub use points::{Spot, spots};
