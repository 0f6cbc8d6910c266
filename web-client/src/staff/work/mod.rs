//! My work today: what is due, the most urgent first, the next thing one key away.

mod page;
mod rows;
mod words;

pub use page::WorkPage;
