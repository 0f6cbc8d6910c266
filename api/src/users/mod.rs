//! Accounts of staff and practitioners: one per named person (ROLE-01), roles per organisation.

mod entity;
pub mod handlers;
pub mod service;
