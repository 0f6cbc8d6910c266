//! Group applications: one sheet of members, shared facts, one act, numbers of their own (§4.3, EX-1).

mod entity;
mod handlers;
mod members;
mod service;
mod sheet;
mod sites;
mod upload;

pub use handlers::routes;
