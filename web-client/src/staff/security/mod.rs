//! One's own account: password, second factor, where it is signed in, and who tried.

mod enrol;
mod identity;
mod page;
mod password;
mod remove;
mod sessions;
mod sign_ins;
mod words;

pub use page::SecurityPage;
pub use sessions::device;
pub use sign_ins::sign_in_row;
pub use words::SecurityWords;
