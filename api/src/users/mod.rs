//! Accounts of staff and practitioners: one per named person (ROLE-01), roles per organisation and for their days.

mod closing;
mod entity;
mod grants;
pub mod handlers;
mod identities;
mod invitations;
mod jobs;
mod life;
mod lookups;
mod policy;
pub mod service;

pub use jobs::put_to_rest;
pub use lookups::{Colleague, colleagues_at, names, people_at, roles_at};
