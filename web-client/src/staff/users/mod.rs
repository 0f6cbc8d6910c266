//! Accounts: one per named person, with roles at an organisation.

mod create;
mod page;
mod words;

pub use page::UsersPage;
