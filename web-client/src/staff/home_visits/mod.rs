//! Home visits (上门服务, W-HOME): the calendar, one visit and its dialogs, the card beside an application.

mod card;
mod list;
mod moves;
mod page;
mod report;
mod schedule;
mod words;

pub use card::beside;
pub use list::HomeVisitsPage;
pub use page::HomeVisitPage;
