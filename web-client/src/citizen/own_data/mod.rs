//! One's own data: who has looked at it, and how it is used.

mod notice;
mod readings;
mod words;

pub use notice::Notice;
pub use readings::{Readings, readings_of};
