//! Village advisers (ORG-09): terms, and requests that cross townships. Every legal move is one line.
//! A record of work is written once and paid from one source (SUB-09).

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem,
    advisers::{AdviserRequestAction, AdviserRequestStatus, AdviserWork, NewAdviserPost},
};
use strum::VariantArray;

use crate::{
    identifiers::dates,
    refusal::{Refusal, field},
};

/// How somebody stands to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Keeps the advisers of the region.
    Keeper,
    /// The adviser to whom it was offered last.
    Adviser,
    /// Asks, or looks on.
    Other,
}

#[rustfmt::skip]
const MOVES: &[(AdviserRequestStatus, AdviserRequestAction, Side, AdviserRequestStatus)] = {
    use {AdviserRequestAction as Do, AdviserRequestStatus::*, Side::*};
    &[
        (Open,     Do::Offer,      Keeper,  Offered),
        (Offered,  Do::Accept,     Adviser, Accepted),
        (Offered,  Do::Decline,    Adviser, Open),
        (Accepted, Do::RecordWork, Adviser, Done),
    ]
};

/// May somebody on these sides do this now, and where does it lead?
pub fn next(
    from: AdviserRequestStatus,
    action: AdviserRequestAction,
    sides: &[Side],
) -> Result<AdviserRequestStatus, Refusal> {
    let (.., side, to) = MOVES
        .iter()
        .find(|(state, what, ..)| *state == from && *what == action)
        .ok_or(Refusal::NotNow { from: from.code(), action: action.code() })?;
    if sides.contains(side) { Ok(*to) } else { Err(Refusal::NotAllowed) }
}

/// Everything somebody on these sides may do now, from the same table that will decide.
pub fn actions(from: AdviserRequestStatus, sides: &[Side]) -> Vec<AdviserRequestAction> {
    let all = AdviserRequestAction::VARIANTS.iter().copied();
    all.filter(|action| next(from, *action, sides).is_ok()).collect()
}

/// What is wrong with a term: it ends after it begins, within the licence, and no second one of the same adviser
/// at the same village runs beside it.
pub fn post_problems(
    new: &NewAdviserPost,
    licence_valid_to: NaiveDate,
    others: &[(NaiveDate, NaiveDate)],
) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if new.valid_to < new.valid_from {
        problems.push(field("valid_to", Code::Mismatch));
    }
    if new.valid_from > licence_valid_to {
        problems.push(field("valid_from", Code::OutOfRange));
    }
    if others.iter().any(|(from, to)| *from <= new.valid_to && new.valid_from <= *to) {
        problems.push(field("valid_from", Code::Duplicate));
    }
    problems
}

/// The last day of a term that ends before its time.
pub fn end_problem(on: NaiveDate, from: NaiveDate, to: NaiveDate) -> Option<FieldProblem> {
    let within = from <= on && on < to;
    (!within).then(|| field("on", Code::OutOfRange))
}

/// May a request be offered to somebody who advises these townships by the day it is wanted? They advise somewhere,
/// and nowhere in the township that asks: its own advisers need no dispatch.
pub fn crosses(townships: &[&str], asking: &str) -> Option<FieldProblem> {
    match townships {
        [] => Some(field("practitioner_id", Code::NotInList)),
        advised if advised.contains(&asking) => Some(field("practitioner_id", Code::Conflict)),
        _ => None,
    }
}

/// What is wrong with a record of work: it was done, after the request was accepted, while they were an adviser.
pub fn work_problems(
    work: &AdviserWork,
    accepted_on: NaiveDate,
    terms: &[(NaiveDate, NaiveDate)],
    today: NaiveDate,
) -> Vec<FieldProblem> {
    let mut problems: Vec<_> = dates::in_future("on", work.on, today).into_iter().collect();
    let in_term = terms.iter().any(|(from, to)| *from <= work.on && work.on <= *to);
    if work.on < accepted_on || !in_term {
        problems.push(field("on", Code::OutOfRange));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use openapi::{PractitionerId, Uuid, advisers::FundSource};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn codes(problems: impl IntoIterator<Item = FieldProblem>) -> Vec<Code> {
        problems.into_iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn org_09_a_request_is_offered_answered_and_worked_off_once() {
        use {AdviserRequestAction::*, AdviserRequestStatus as Is};
        assert_eq!(next(Is::Open, Offer, &[Side::Keeper]), Ok(Is::Offered));
        assert_eq!(next(Is::Offered, Decline, &[Side::Adviser]), Ok(Is::Open), "and is offered to the next");
        assert_eq!(next(Is::Offered, Accept, &[Side::Adviser]), Ok(Is::Accepted));
        assert_eq!(next(Is::Accepted, RecordWork, &[Side::Adviser]), Ok(Is::Done));
        assert_eq!(next(Is::Offered, Accept, &[Side::Keeper]), Err(Refusal::NotAllowed));
        assert_eq!(
            next(Is::Done, RecordWork, &[Side::Adviser]),
            Err(Refusal::NotNow { from: "DONE", action: "record_work" }),
            "SUB-09: one work, one payment"
        );
        assert_eq!(actions(Is::Offered, &[Side::Adviser]), [Accept, Decline]);
        assert_eq!(actions(Is::Offered, &[Side::Other]), []);
    }

    #[test]
    fn org_09_a_term_lies_within_the_licence_and_stands_once() {
        let term = |from, to| NewAdviserPost {
            practitioner_id: PractitionerId(Uuid::from_u128(1)),
            village_code: "140403002001".parse().expect("a village"),
            valid_from: day(from),
            valid_to: day(to),
        };
        let problems =
            |from, to, others: &[_]| codes(post_problems(&term(from, to), day("2027-05-31"), others));
        assert_eq!(problems("2026-01-01", "2026-12-31", &[]), []);
        assert_eq!(problems("2026-01-01", "2025-12-31", &[]), [Code::Mismatch]);
        assert_eq!(problems("2027-06-01", "2028-12-31", &[]), [Code::OutOfRange]);
        let before = [(day("2025-01-01"), day("2026-01-01"))];
        assert_eq!(problems("2026-01-01", "2026-12-31", &before), [Code::Duplicate]);
        assert_eq!(problems("2026-01-02", "2026-12-31", &before), []);
    }

    #[test]
    fn org_09_dispatch_crosses_townships() {
        assert_eq!(crosses(&["140403003"], "140403002"), None);
        assert_eq!(codes(crosses(&["140403002", "140403003"], "140403002")), [Code::Conflict]);
        assert_eq!(codes(crosses(&[], "140403002")), [Code::NotInList]);
    }

    #[test]
    fn work_is_done_after_it_was_accepted_and_within_the_advisers_dates() {
        let work = |on| AdviserWork {
            on: day(on),
            hours: 3,
            place: "村委会".parse().expect("a line"),
            summary: "调解两起土地流转纠纷。".parse().expect("a text"),
            fund_source: FundSource::Adviser,
        };
        let term = [(day("2026-01-01"), day("2026-11-10"))];
        let problems = |on| codes(work_problems(&work(on), day("2026-11-05"), &term, day("2026-11-20")));
        assert_eq!(problems("2026-11-10"), []);
        assert_eq!(problems("2026-11-04"), [Code::OutOfRange]);
        assert_eq!(problems("2026-11-11"), [Code::OutOfRange], "outside the dates");
        assert_eq!(problems("2026-11-21"), [Code::InFuture, Code::OutOfRange]);
    }

    #[test]
    fn a_term_ends_early_between_its_days() {
        let ended = |on| codes(end_problem(day(on), day("2026-01-01"), day("2026-12-31")));
        assert_eq!(ended("2026-06-30"), []);
        assert_eq!(ended("2025-12-31"), [Code::OutOfRange]);
        assert_eq!(ended("2026-12-31"), [Code::OutOfRange], "that is no earlier end");
    }
}
