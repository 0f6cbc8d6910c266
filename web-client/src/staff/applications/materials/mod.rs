//! The materials of an application (Appendix D): the checklist, what is written down of it, the receipt F5.

mod draft;
mod list;
mod receipt;
mod record;
mod rows;
mod words;

pub use list::{Checklist, ChecklistProps};
pub use record::RecordMaterials;
