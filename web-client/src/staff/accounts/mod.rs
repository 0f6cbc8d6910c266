//! The security administrator's view (SEC-10, SEC-11): accounts with their sessions and sign-ins, and the policy of
//! the house.

mod account;
mod identity;
mod list;
mod moves;
mod policy;
mod sessions;
mod sign_ins;
mod words;

pub use account::AccountPage;
pub use list::AccountsPage;
pub use policy::PolicyPage;
