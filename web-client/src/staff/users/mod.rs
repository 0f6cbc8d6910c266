//! Accounts: one per named person, with roles at organisations.

mod account;
mod code;
mod grants;
mod invite;
mod moves;
mod page;
mod words;

pub use account::AccountPage;
pub use page::UsersPage;
