//! One's own data: who has looked at it, how it is used, what one asks about it and consents to.

mod consents;
mod notice;
mod readings;
mod rights;
mod words;

pub use consents::Consents;
pub use notice::Notice;
pub use readings::{Readings, readings_of};
pub use rights::{NewRight, Right, Rights};
