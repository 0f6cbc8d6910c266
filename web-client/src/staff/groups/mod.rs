//! Group applications (群体申请): the list, opening a group with what its members share, its sheet, and the moves of
//! all of them in one act, and what was done on the site.

mod create;
mod list;
mod members;
mod moves;
mod on_site;
mod page;
mod sheet;
mod site_record;
mod words;

pub use create::NewGroupPage;
pub use list::GroupsPage;
pub use page::GroupPage;
