//! Whether aid is likely, before anything is given (ELG-*): the rules are loaded and asked in this browser, and what
//! is typed leaves it for nowhere. Never a wrong no: what could still speak for the person is asked first.

mod engine;
mod facts;
mod fields;
mod page;
mod preview;
mod questions;
mod verdict;
mod words;

pub use facts::Facts;
pub use page::Check;
pub use preview::Preview;
