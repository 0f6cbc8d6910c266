//! Rule packs (§6.5): the versions there are, what one says in plain words, the editor, the bench, what differs, what
//! a version would change, and the moves from draft to force.

mod aside;
mod bench;
mod content;
mod difference;
mod editor;
mod list;
mod live;
mod moves;
mod page;
mod sentence;
mod simulation;
mod words;

pub use editor::EditPage;
pub use list::ListPage;
pub use page::PackPage;
