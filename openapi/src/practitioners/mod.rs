//! Legal-aid practitioners (§4.3 `practitioner`): the roster, its records and pools, what the public reads of it.
//! How they fit one case (§7.1) stands in [`Candidate`].

mod candidates;
mod entries;
mod lists;
mod records;
mod tables;

pub use candidates::*;
pub use entries::*;
pub use lists::*;
pub use records::*;
pub use tables::*;
