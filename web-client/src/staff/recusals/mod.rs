//! Recusals (ROLE-04): relations that hide a matter from who stands in them.

mod declare;
mod page;
mod words;

pub use page::RecusalsPage;
