//! Import of the whole network: uploaded, read within limits, checked row by row, written as its mode says.
//! What a row may say stands in `domain::imports`.

mod book;
mod entity;
mod guard;
pub mod handlers;
pub mod lines;
mod plan;
mod roster;
mod service;
mod template;
mod units;
mod upload;
mod work;
mod write;

pub use service::{one, start, unreadable};
pub use upload::Upload;
pub use work::work;
