//! Early intervention (早期介入, GRN-03): what was reported and is looked after, one whole, and what can be done with it.

mod create;
mod list;
mod moves;
mod page;
mod words;

pub use list::OutreachesPage;
pub use page::OutreachPage;
