//! Applications: the list, one application, its moves, the entry at the window.

mod aside;
mod entry;
mod form_view;
mod list;
mod moves;
mod next;
mod page;
mod stages;
mod words;

pub use entry::{EditPage, NewPage};
pub use list::ListPage;
pub use next::first_move;
pub use page::{ApplicationPage, doing};
pub use words::ApplicationWords;
