//! Villages: their liaisons and helpers (ORG-01, ORG-10), their advisers and dispatch across townships (ORG-09).

mod advisers;
mod gaps;
mod head;
mod helpers;
mod moves;
mod requests;
mod words;

pub use advisers::AdvisersPage;
pub use gaps::GapsPage;
pub use helpers::HelpersPage;
pub use requests::RequestsPage;
