//! Requests about one's own data (SEC-05): made, and followed until they are answered.

mod list;
mod new;
mod one;
mod words;

pub use list::Rights;
pub use new::NewRight;
pub use one::Right;
