//! Imports of the network: a file goes up, is worked off in the background, and says row by row what was wrong.

mod history;
mod page;
mod start;
mod words;

pub use history::ImportsPage;
pub use page::ImportPage;
