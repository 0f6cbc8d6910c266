//! Dates of a record (VAL-10): facts are not in the future, and steps come in their order.

use chrono::NaiveDate;
use openapi::{Code, FieldProblem};

/// A problem when a fact's day has not come yet.
pub fn in_future(path: &str, day: NaiveDate, today: NaiveDate) -> Option<FieldProblem> {
    (day > today).then(|| problem(path, Code::InFuture, "has not come yet"))
}

/// Each step that is dated before a step it follows: application, decision, assignment, closing.
/// Unknown days are passed over. An import of old records does not ask.
pub fn out_of_order(steps: &[(&str, Option<NaiveDate>)]) -> Vec<FieldProblem> {
    let mut latest = NaiveDate::MIN;
    let mut problems = Vec::new();
    for (path, day) in steps.iter().filter_map(|(path, day)| Some((path, (*day)?))) {
        if day < latest {
            problems.push(problem(path, Code::Mismatch, "before a step that it follows"));
        }
        latest = latest.max(day);
    }
    problems
}

fn problem(path: &str, code: Code, message: &str) -> FieldProblem {
    FieldProblem { path: path.into(), code, message: message.into() }
}
