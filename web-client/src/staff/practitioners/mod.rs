//! The roster of practitioners (§4.3): the list, one entry whole, and what can be done with it.

mod aside;
mod entry;
mod list;
mod moves;
mod page;
mod sections;
mod words;

pub use list::PractitionersPage;
pub use page::PractitionerPage;
