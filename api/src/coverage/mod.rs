//! Coverage of the network (ORG-02) and the circles that are set for regions (ORG-03). The law stands in
//! `domain::coverage` and `domain::circles`.

mod entity;
pub mod handlers;
mod service;
mod targets;

pub use targets::circles;
