//! Group applications (群体申请): the list, opening a group with what its members share, its sheet, and the moves of
//! all of them in one act.

mod create;
mod list;
mod members;
mod moves;
mod page;
mod sheet;
mod words;

pub use create::NewGroupPage;
pub use list::GroupsPage;
pub use page::GroupPage;
