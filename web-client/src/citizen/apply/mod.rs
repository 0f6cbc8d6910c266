//! Applying, one question a page. A question is a small module with the same four parts:
//!
//! * its answers as typed, read from the saved form (`of`),
//! * the fields (`view`),
//! * what is sent to the server (`patch`), with every problem found,
//! * nothing else: saving, moving on and going back are the wizard's.

mod check;
mod contact;
mod draft;
mod fields;
mod files;
mod kept;
mod labels;
mod matter;
mod means;
mod other;
mod person;
mod service;
mod signature;
mod start;
mod steps;
mod story;
mod trouble;
mod uploads;
mod who;
mod wizard;
mod words;

pub use draft::Draft;
pub use kept::Kept;
pub use start::Start;
pub use steps::Step;
pub use uploads::use_files;
pub use wizard::Apply;
