//! People who help without a licence: liaisons, legally-literate villagers, volunteers (ORG-01, ORG-10).
//! The law stands in `domain::helpers`; that a village has one active liaison, in a unique index as well.

pub mod bulk;
mod entity;
mod gaps;
pub mod handlers;
pub mod posts;
pub mod service;

pub use bulk::villages_with_liaison;
pub use service::seen;
