//! Cases: the list, one case, its moves, its closing and its file.

mod archive;
mod aside;
mod closing;
mod conduct;
mod list;
mod moves;
mod next;
mod page;
mod stages;
mod words;

pub use archive::ArchivePage;
pub use list::ListPage;
pub use next::first_move;
pub use page::{CasePage, doing};
pub use words::CaseWords;
