//! Projects with money of their own (专项项目, W-PRJ): the list with how far each is, one project with its terms and
//! cases, and its dialogs.

mod cases;
mod change;
mod create;
mod list;
mod moves;
mod page;
mod terms;
mod words;

pub use list::ProjectsPage;
pub use page::ProjectPage;
