//! The words: every id, code, request and answer that is spoken by rules, wire, rows and browser.
//! Nothing here does I/O. Names follow the glossary of the domain specification (§1).

#[macro_use]
mod code;
#[macro_use]
mod id;
#[macro_use]
mod text;

pub mod deadlines;
pub mod identifiers;
pub mod money;
pub mod page;
pub mod problem;

pub use id::*;
pub use money::Fen;
pub use page::{Page, Paging};
pub use problem::{Code, FieldProblem, Problem};
pub use text::{Line, Name, Paragraph, Prose, Short, TextProblem};
