//! The public directory (ORG-04): what is searched is kept in tables of its own, written with each organisation.
//! And the way to the nearest office (ORG-03).

mod entity;
pub mod handlers;
mod index;
mod nearest;
mod points;
mod print;
mod search;

pub use index::{index, rebuild};
pub use points::{Spot, spots};
