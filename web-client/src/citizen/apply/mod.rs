//! Applying, one question a page. A question is a small module with the same four parts:
//!
//! * its answers as typed, read from the saved form (`of`),
//! * the fields (`view`),
//! * what is sent to the server (`patch`), with every problem found,
//! * nothing else: moving on and going back are the wizard's (`wizard`), keeping and sending are the desk's (`desk`).
//!
//! A draft stands on this device first ([`Kept`], sealed) and is sent from there (`sync`), so that the questions go on
//! without a network; `docs/offline.md` tells what is kept, how long, and what wipes it.

mod again;
mod check;
mod contact;
mod desk;
mod draft;
mod fields;
mod files;
mod kept;
mod labels;
mod matter;
mod means;
mod merge;
mod offline;
mod opened;
mod other;
mod person;
mod service;
mod signature;
mod start;
mod steps;
mod story;
mod sync;
mod trouble;
mod uploads;
mod villages;
mod who;
mod wizard;
mod words;

pub use draft::Draft;
pub use kept::Kept;
pub use start::Start;
pub use steps::Step;
pub use uploads::use_files;
pub use wizard::Apply;
