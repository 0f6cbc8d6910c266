//! What people ask about their own data (SEC-05): requests with their deadlines, answered or refused.

mod answer;
mod file;
mod list;
mod page;
mod words;

pub use list::ListPage;
pub use page::RequestPage;
