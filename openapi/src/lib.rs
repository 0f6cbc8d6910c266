//! The words: every id, code, request and answer that is spoken by rules, wire, rows and browser.
//! Nothing here does I/O. Names follow the glossary of the domain specification (§1).

#[macro_use]
mod code;
#[macro_use]
mod id;
#[macro_use]
mod text;

pub mod applications;
pub mod archives;
pub mod attachments;
pub mod auth;
pub mod cases;
pub mod closings;
pub mod deadlines;
pub mod identifiers;
pub mod journal;
pub mod money;
pub mod organisations;
pub mod outbox;
pub mod page;
pub mod people;
pub mod practitioners;
pub mod problem;
pub mod users;
pub mod work;

pub use id::*;
pub use money::Fen;
pub use page::{Page, Paging};
pub use problem::{Code, FieldProblem, Problem};
pub use text::{Line, Name, Paragraph, Prose, Short, TextProblem};
pub use uuid::Uuid;
