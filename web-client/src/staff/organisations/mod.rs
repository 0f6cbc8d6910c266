//! The network of organisations: the tree, one unit whole, and what can be done with it.

mod authority;
mod hours;
mod moves;
mod naming;
mod page;
mod record;
mod sections;
mod tree;
mod words;

pub use page::OrganisationsPage;
pub use record::OrganisationPage;
