//! From what was typed to a request: every problem is found at once, each under its path on the wire.

use std::str::FromStr;

use openapi::{Code, FieldProblem, TextProblem};
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

/// Collects problems while a request is put together.
///
/// ```ignore
/// let mut check = Check::default();
/// let name = check.text::<Name>("applicant.name", &draft.name);
/// let income = check.required("household.income", draft.income);
/// check.done(|| Some(Household { name: name?, income: income? }))
/// ```
#[derive(Default)]
pub struct Check {
    problems: Vec<FieldProblem>,
}

impl Check {
    /// A text that must be there.
    pub fn text<T: FromStr<Err = TextProblem>>(&mut self, path: &str, typed: &str) -> Option<T> {
        typed.parse().map_err(|problem| self.add(path, code_of(problem))).ok()
    }

    /// A text that may be left empty.
    pub fn optional<T: FromStr<Err = TextProblem>>(&mut self, path: &str, typed: &str) -> Option<T> {
        match typed.trim().is_empty() {
            true => None,
            false => self.text(path, typed),
        }
    }

    /// Each line that is not empty, as a text of its own.
    pub fn lines<T: FromStr<Err = TextProblem>>(&mut self, path: &str, typed: &str) -> Vec<T> {
        let said = typed.lines().filter(|line| !line.trim().is_empty());
        said.filter_map(|line| self.text(path, line)).collect()
    }

    /// A choice, a date or an amount that must be there.
    pub fn required<T>(&mut self, path: &str, value: Option<T>) -> Option<T> {
        if value.is_none() {
            self.add(path, Code::Required);
        }
        value
    }

    /// Notes a problem that only this page knows.
    pub fn add(&mut self, path: &str, code: Code) {
        self.problems.push(FieldProblem { path: path.to_owned(), code, message: String::new() });
    }

    /// The request, or every problem found. For requests whose types say it all.
    pub fn finish<R>(self, request: impl FnOnce() -> Option<R>) -> Result<R, Vec<FieldProblem>> {
        request().filter(|_| self.problems.is_empty()).ok_or(self.problems)
    }

    /// The request, checked by the same rules as on the server; or every problem found.
    pub fn done<R: Validate>(mut self, request: impl FnOnce() -> Option<R>) -> Result<R, Vec<FieldProblem>> {
        match request() {
            Some(request) if self.problems.is_empty() => match request.validate() {
                Ok(()) => Ok(request),
                Err(errors) => {
                    self.merge("", &errors);
                    Err(self.problems)
                }
            },
            _ => Err(self.problems),
        }
    }

    fn merge(&mut self, above: &str, errors: &ValidationErrors) {
        for (name, kind) in errors.errors() {
            let path = if above.is_empty() { name.to_string() } else { format!("{above}.{name}") };
            match kind {
                ValidationErrorsKind::Field(found) => {
                    found.iter().for_each(|e| self.add(&path, code_named(&e.code)));
                }
                ValidationErrorsKind::Struct(inner) => self.merge(&path, inner),
                ValidationErrorsKind::List(items) => {
                    items.iter().for_each(|(at, inner)| self.merge(&format!("{path}[{at}]"), inner));
                }
            }
        }
    }
}

fn code_of(problem: TextProblem) -> Code {
    match problem {
        TextProblem::Empty => Code::Required,
        TextProblem::Control(_) => Code::ControlCharacter,
        TextProblem::TooLong(_) => Code::TooLong,
    }
}

/// Our own rules name the code itself; the library's name their kind.
fn code_named(rule: &str) -> Code {
    rule.parse().unwrap_or(match rule {
        "length" => Code::TooLong,
        "range" => Code::OutOfRange,
        "must_match" => Code::Mismatch,
        _ => Code::BadFormat,
    })
}
