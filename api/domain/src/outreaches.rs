//! The life of an early intervention (W-GREEN GRN-03, §5.17). Every legal move is one line.

use chrono::{Months, NaiveDate};
use openapi::{
    Code, FieldProblem,
    identifiers::IdentifierKind,
    organisations::OrganisationType,
    outreaches::{NewOutreach, OutreachAction, OutreachConclusion, OutreachOutcome, OutreachStatus},
};
use strum::VariantArray;

use crate::{
    deadlines::{self, Calendar},
    identifiers,
    refusal::{Refusal, field},
};

/// Working days within which somebody has been there, when nothing else is said.
const WORKING_DAYS: u16 = 3;

/// The farthest day by which somebody may be asked to be there: later ones are typing errors.
const FARTHEST: Months = Months::new(12);

/// How somebody of the centre stands to it; the unit that reported it reads how it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Of the centre, and not the one who has it in hand.
    Colleague,
    /// Who has it in hand.
    Taker,
}

#[rustfmt::skip]
const MOVES: &[(OutreachStatus, OutreachAction, Part, OutreachStatus)] = {
    use {OutreachAction::*, OutreachStatus::*, Part::*};
    &[
        (Open,  Take,     Colleague, Taken),
        (Taken, Take,     Colleague, Taken),
        (Taken, Conclude, Taker,     Concluded),
    ]
};

/// States in which somebody still has something to do.
pub const OPEN: &[OutreachStatus] = &[OutreachStatus::Open, OutreachStatus::Taken];

/// May somebody who has this part do this now, and where does it lead?
pub fn next(
    from: OutreachStatus,
    part: Option<Part>,
    action: OutreachAction,
) -> Result<OutreachStatus, Refusal> {
    let (.., whose, to) = MOVES
        .iter()
        .find(|(status, what, ..)| (*status, *what) == (from, action))
        .ok_or(Refusal::NotNow { from: from.code(), action: action.code() })?;
    if part == Some(*whose) { Ok(*to) } else { Err(Refusal::NotAllowed) }
}

/// Everything that may be done now, from the same table that will decide.
pub fn actions(from: OutreachStatus, part: Option<Part>) -> Vec<OutreachAction> {
    OutreachAction::VARIANTS.iter().copied().filter(|action| next(from, part, *action).is_ok()).collect()
}

/// Does a unit of this type look after early interventions? Centres do; all others report to one.
pub fn looks_after(kind: OrganisationType) -> bool {
    matches!(kind, OrganisationType::Centre | OrganisationType::SubCentre)
}

/// By when somebody has been there, when nothing else is said.
pub fn due(calendar: &Calendar, reported_on: NaiveDate) -> NaiveDate {
    deadlines::due_in_working_days(calendar, reported_on, WORKING_DAYS)
}

/// Is it late?
pub fn overdue(status: OutreachStatus, due_on: NaiveDate, today: NaiveDate) -> bool {
    OPEN.contains(&status) && due_on < today
}

/// A report names a person only with their consent and a way to reach them, and a day that can be kept.
pub fn problems(new: &NewOutreach, today: NaiveDate) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if let Some(person) = &new.person {
        if !person.consent {
            problems.push(field("person.consent", Code::NotConfirmed));
        }
        if !identifiers::check(IdentifierKind::Phone, &person.phone, today).valid {
            problems.push(field("person.phone", Code::BadFormat));
        }
    }
    let farthest = today.checked_add_months(FARTHEST).unwrap_or(today);
    if new.due_on.is_some_and(|on| !(today..=farthest).contains(&on)) {
        problems.push(field("due_on", Code::OutOfRange));
    }
    problems
}

/// The application that came of it is named where one came of it, and nowhere else.
pub fn conclusion(said: &OutreachConclusion) -> Vec<FieldProblem> {
    match (said.outcome == OutreachOutcome::Applied, said.application_id) {
        (true, None) => vec![field("application_id", Code::Required)],
        (false, Some(_)) => vec![field("application_id", Code::Mismatch)],
        (true, Some(_)) | (false, None) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use openapi::{
        ApplicationId, OrganisationId, Uuid,
        outreaches::{OutreachOrigin, OutreachPerson},
    };

    use super::*;
    use {OutreachAction::*, OutreachStatus::*, Part::*};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn named(problems: Vec<FieldProblem>) -> Vec<(String, Code)> {
        problems.into_iter().map(|problem| (problem.path, problem.code)).collect()
    }

    fn report(phone: &str, consent: bool, due_on: Option<&str>) -> NewOutreach {
        let unit = OrganisationId(Uuid::from_u128(1));
        let person = OutreachPerson {
            name: "张桂芬".parse().expect("a name"),
            phone: phone.parse().expect("a phone"),
            address: None,
            consent,
        };
        NewOutreach {
            unit_id: unit,
            centre_id: unit,
            origin: OutreachOrigin::Adviser,
            person: Some(person),
            situation: "两家为宅基地起了争执。".parse().expect("a text"),
            village_code: None,
            due_on: due_on.map(day),
        }
    }

    #[test]
    fn grn_03_the_centre_takes_it_a_colleague_may_take_over_and_who_has_it_says_how_it_ended() {
        assert_eq!(actions(Open, Some(Colleague)), [Take]);
        assert_eq!(actions(Taken, Some(Colleague)), [Take]);
        assert_eq!(actions(Taken, Some(Taker)), [Conclude]);
        assert_eq!(next(Taken, Some(Colleague), Conclude), Err(Refusal::NotAllowed), "who was not there");
        for status in OutreachStatus::VARIANTS {
            assert!(actions(*status, None).is_empty(), "who reported it reads how it goes: {status}");
            let moved = [Colleague, Taker].iter().any(|part| !actions(*status, Some(*part)).is_empty());
            assert_eq!(OPEN.contains(status), moved, "{status}");
        }
    }

    #[test]
    fn grn_03_somebody_is_there_within_three_working_days() {
        // From a Thursday, the weekend is not counted.
        assert_eq!(due(Calendar::official(), day("2026-11-19")), day("2026-11-24"));
        assert!(!overdue(Taken, day("2026-11-24"), day("2026-11-24")));
        assert!(overdue(Open, day("2026-11-24"), day("2026-11-25")));
        assert!(!overdue(Concluded, day("2026-11-24"), day("2026-11-25")));
    }

    #[test]
    fn grn_03_a_person_is_named_with_consent_and_a_phone_and_the_day_can_be_kept() {
        let today = day("2026-11-02");
        let said = |new| named(problems(&new, today));
        assert!(said(report("13800001234", true, Some("2026-11-02"))).is_empty());
        assert!(said(NewOutreach { person: None, ..report("1", false, None) }).is_empty());
        assert_eq!(
            said(report("1234", false, Some("2026-11-01"))),
            [
                ("person.consent", Code::NotConfirmed),
                ("person.phone", Code::BadFormat),
                ("due_on", Code::OutOfRange)
            ]
            .map(|(path, code)| (path.to_owned(), code))
        );
        let far = report("13800001234", true, Some("2027-11-03"));
        assert_eq!(said(far), [("due_on".to_owned(), Code::OutOfRange)]);
    }

    #[test]
    fn grn_03_an_application_is_named_where_one_came_of_it_and_nowhere_else() {
        let said = |outcome, application_id| {
            let note = "当面说清了。".parse().expect("a text");
            named(conclusion(&OutreachConclusion { outcome, note, application_id }))
        };
        let id = Some(ApplicationId(Uuid::from_u128(1)));
        for outcome in OutreachOutcome::VARIANTS {
            let applied = *outcome == OutreachOutcome::Applied;
            assert_eq!(said(*outcome, id).is_empty(), applied, "{outcome}");
            assert_eq!(said(*outcome, None).is_empty(), !applied, "{outcome}");
        }
        let path = "application_id".to_owned();
        assert_eq!(said(OutreachOutcome::Applied, None), [(path.clone(), Code::Required)]);
        assert_eq!(said(OutreachOutcome::Resolved, id), [(path, Code::Mismatch)]);
    }
}
