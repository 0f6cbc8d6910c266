//! Words of the eligibility engine (`ELG-*`, §6): facts in, an assessment out, and rule packs as data (§6.5).

mod assessment;
mod facts;
mod green;
mod pack;
mod tables;
mod terms;

pub use assessment::*;
pub use facts::*;
pub use green::*;
pub use pack::*;
pub use tables::*;
pub use terms::*;
