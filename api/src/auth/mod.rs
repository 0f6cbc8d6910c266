//! Who is there, and may they knock? `Cx<P>` is the only way to the database.

mod caller;
mod cx;
pub mod entity;
pub mod handlers;
pub mod may;
pub mod passwords;
mod service;
mod sessions;
pub mod tokens;

pub use caller::Caller;
pub use cx::{Context, Cx, caller};
