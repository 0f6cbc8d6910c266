//! Why the law says no: a code for machines; sentences belong to the browser.

use openapi::{Code, FieldProblem};

/// A move that is not made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// There is no such move from this state.
    NotNow { from: &'static str, action: &'static str },
    /// The actor may not do this to this record.
    NotAllowed,
    /// Separation of duties: who did the one may not do the other (§2.3).
    SamePerson { rule: &'static str },
    /// A guard of the move does not hold.
    Guard(Code),
    /// The record is not complete for this move.
    Incomplete(Vec<FieldProblem>),
    /// Something still hangs on the record: what, and in the message how much of it.
    InUse(Vec<FieldProblem>),
}

/// A field problem with its developer sentence.
pub fn field(path: impl Into<String>, code: Code) -> FieldProblem {
    FieldProblem { path: path.into(), code, message: code.to_string().replace('_', " ") }
}
