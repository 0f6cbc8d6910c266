//! The check of an applicant's means (W-VERIF): begun on a stated basis, heard from sources through connectors in the
//! background, concluded by a person.

mod acts;
pub mod connectors;
mod entity;
mod fraud;
mod handlers;
mod hearing;
mod known;
mod query;
mod start;
mod work;

pub use connectors::Connectors;
pub use fraud::recheck;
pub use handlers::routes;
pub use known::known;
pub use work::work;
