//! Organisations: the public directory (ORG-04), the tree and its closure, and what other slices need of a unit.

pub mod ancestry;
pub mod authority;
pub mod bulk;
pub mod entity;
pub mod handlers;
mod load;
mod moves;
mod query;
pub mod service;
mod tree;

pub use service::centres_below;
pub use tree::establish;
