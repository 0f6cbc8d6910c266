//! Which days are possible in the conduct of a case (VAL-10): nothing before its cause, nothing recorded ahead.

use chrono::NaiveDate;
use openapi::{Code, FieldProblem};

use crate::refusal::field;

/// The day on which agreement and power of attorney were signed: from the acceptance to today (DL-09).
pub fn signing(
    signed_on: NaiveDate,
    accepted_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<FieldProblem> {
    between("signed_on", signed_on, accepted_on, Some(today))
}

/// The day of a diary entry: from the assignment to today.
pub fn entry(on: NaiveDate, assigned_on: Option<NaiveDate>, today: NaiveDate) -> Option<FieldProblem> {
    between("on", on, assigned_on, Some(today))
}

/// The day of a hearing: not before the case was granted; it may lie ahead.
pub fn hearing(on: NaiveDate, granted_on: NaiveDate) -> Option<FieldProblem> {
    between("at", on, Some(granted_on), None)
}

fn between(
    path: &str,
    day: NaiveDate,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Option<FieldProblem> {
    let early = from.is_some_and(|from| day < from);
    let ahead = to.is_some_and(|to| day > to);
    match (early, ahead) {
        (_, true) => Some(field(path, Code::InFuture)),
        (true, _) => Some(field(path, Code::OutOfRange)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn val_10_an_agreement_is_signed_between_acceptance_and_today() {
        let (accepted, today) = (Some(day("2026-11-10")), day("2026-11-12"));
        let code = |on: &str| signing(day(on), accepted, today).map(|problem| problem.code);
        assert_eq!(code("2026-11-09"), Some(Code::OutOfRange));
        assert_eq!(code("2026-11-10"), None);
        assert_eq!(code("2026-11-12"), None);
        assert_eq!(code("2026-11-13"), Some(Code::InFuture));
    }

    #[test]
    fn val_10_a_hearing_may_lie_ahead_but_not_before_the_grant() {
        assert_eq!(hearing(day("2027-03-01"), day("2026-11-10")), None);
        assert!(hearing(day("2026-11-09"), day("2026-11-10")).is_some());
    }
}
