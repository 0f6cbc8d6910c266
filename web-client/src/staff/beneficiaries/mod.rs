//! Lists of beneficiaries (受援对象数据库, W-BEN): a list goes up, is worked off in the background, and its faulty rows
//! come back as a file. Who stands in a list is shown nowhere.

mod history;
mod page;
mod start;
mod start_draft;
mod words;

pub use history::BeneficiaryImportsPage;
pub use page::BeneficiaryImportPage;
