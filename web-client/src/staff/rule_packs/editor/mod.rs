//! The editor of a draft: everything about a pack as fields, conditions as nested operators (§6.5), and what is wrong
//! with it at the field while it is typed.

mod at;
mod change;
mod conditions;
mod draft;
mod fields;
mod green;
mod head;
mod node;
mod operators;
mod page;
mod params;
mod read;
mod rules;
mod stale;
pub mod told;
mod tree;
mod words;

pub use page::EditPage;
