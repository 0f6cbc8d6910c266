//! The life of a home visit (W-HOME, §5.18). Every legal move is one line.

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{
    Code, FieldProblem, UserId,
    auth::{Permission, Role},
    home_visits::{HomeVisitAction, HomeVisitReport, HomeVisitStatus},
};
use strum::VariantArray;

use crate::{
    deadlines::{self, Calendar},
    permissions,
    refusal::{Refusal, field},
};

/// Working days within which somebody comes.
const WORKING_DAYS: u16 = 3;

/// How somebody stands to a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The person, or who asked for them.
    Person,
    /// The centre, which sends somebody.
    Centre,
    /// One of those who go.
    Visitor,
}

#[rustfmt::skip]
const MOVES: &[(HomeVisitStatus, HomeVisitAction, &[Part], HomeVisitStatus)] = {
    use {HomeVisitAction::*, HomeVisitStatus::*, Part::*};
    &[
        (Requested, Schedule, &[Centre],         Scheduled),
        (Scheduled, Schedule, &[Centre],         Scheduled),
        (Scheduled, Report,   &[Visitor],        Visited),
        (Requested, Cancel,   &[Person, Centre], Cancelled),
        (Scheduled, Cancel,   &[Person, Centre], Cancelled),
    ]
};

/// May somebody who has these parts do this now, and where does it lead?
pub fn next(
    from: HomeVisitStatus,
    parts: &[Part],
    action: HomeVisitAction,
) -> Result<HomeVisitStatus, Refusal> {
    let (.., whose, to) = MOVES
        .iter()
        .find(|(status, what, ..)| (*status, *what) == (from, action))
        .ok_or(Refusal::NotNow { from: from.code(), action: action.code() })?;
    if whose.iter().any(|part| parts.contains(part)) { Ok(*to) } else { Err(Refusal::NotAllowed) }
}

/// Everything that may be done now, from the same table that will decide.
pub fn actions(from: HomeVisitStatus, parts: &[Part]) -> Vec<HomeVisitAction> {
    HomeVisitAction::VARIANTS.iter().copied().filter(|action| next(from, parts, *action).is_ok()).collect()
}

/// By when somebody comes.
pub fn due(calendar: &Calendar, requested_on: NaiveDate) -> NaiveDate {
    deadlines::due_in_working_days(calendar, requested_on, WORKING_DAYS)
}

/// Does somebody still have to come?
pub fn is_open(status: HomeVisitStatus) -> bool {
    matches!(status, HomeVisitStatus::Requested | HomeVisitStatus::Scheduled)
}

/// Is it late?
pub fn overdue(status: HomeVisitStatus, due_on: NaiveDate, today: NaiveDate) -> bool {
    is_open(status) && due_on < today
}

/// Later than any time that can be agreed upon (seconds since 1970): what is over stands behind it.
const OVER: i64 = 1 << 40;

/// Where a visit stands in the calendar, as a number that grows: those that are still to be made, by the time agreed
/// upon or else by the day on which somebody has to come; then those that are over, the latest first.
pub fn place(status: HomeVisitStatus, scheduled_at: Option<DateTime<Utc>>, due_on: NaiveDate) -> i64 {
    let at = scheduled_at.unwrap_or_else(|| deadlines::begin_of_china_day(due_on)).timestamp();
    if is_open(status) { at } else { OVER - at }
}

/// May somebody be sent who holds these roles at the centre? Whoever may see its applications.
pub fn may_go(roles: &[Role]) -> bool {
    roles.iter().any(|role| permissions::allows(*role, Permission::ReadApplications))
}

/// Two people of the centre go, at a time that has not passed.
pub fn appointment(
    at: DateTime<Utc>,
    visitors: &[UserId],
    staff: &[UserId],
    now: DateTime<Utc>,
) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if at < now {
        problems.push(field("at", Code::OutOfRange));
    }
    if let [first, second] = visitors
        && first == second
    {
        problems.push(field("visitors[1]", Code::Duplicate));
    }
    let unknown = visitors.iter().enumerate().filter(|(_, visitor)| !staff.contains(visitor));
    problems.extend(unknown.map(|(at, _)| field(format!("visitors[{at}]"), Code::NotInList)));
    problems
}

/// What a report must hold: a time that has passed, and a place only where the person agreed.
pub fn report(said: &HomeVisitReport, now: DateTime<Utc>) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if said.visited_at > now {
        problems.push(field("visited_at", Code::InFuture));
    }
    if said.position.is_some() && !said.position_consent {
        problems.push(field("position_consent", Code::NotConfirmed));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;
    use {HomeVisitAction::*, HomeVisitStatus::*, Part::*};

    #[test]
    fn w_home_the_centre_sends_the_visitors_report_the_person_may_call_it_off() {
        assert_eq!(actions(Requested, &[Centre]), [Schedule, Cancel]);
        assert_eq!(actions(Requested, &[Person]), [Cancel]);
        assert_eq!(actions(Scheduled, &[Visitor]), [Report]);
        assert_eq!(actions(Scheduled, &[Centre]), [Schedule, Cancel]);
        for over in [Visited, Cancelled] {
            assert!(actions(over, &[Person, Centre, Visitor]).is_empty());
        }
        assert_eq!(next(Scheduled, &[Centre], Report), Err(Refusal::NotAllowed), "who was not there");
    }

    #[test]
    fn w_home_somebody_comes_within_three_working_days() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        // From a Thursday, the weekend is not counted.
        assert_eq!(due(Calendar::official(), day("2026-11-19")), day("2026-11-24"));
        assert!(!overdue(Requested, day("2026-11-24"), day("2026-11-24")));
        assert!(overdue(Scheduled, day("2026-11-24"), day("2026-11-25")));
        assert!(!overdue(Visited, day("2026-11-24"), day("2026-11-25")));
    }

    #[test]
    fn w_home_the_calendar_begins_with_the_next_visit_and_ends_with_the_oldest() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let at = |text: &str| text.parse::<DateTime<Utc>>().expect("a time");
        let due = day("2026-11-24");
        // Nobody agreed on a time: it stands at the beginning of the day in China on which somebody has to come.
        assert_eq!(place(Requested, None, due), at("2026-11-23T16:00:00Z").timestamp());
        let said = [
            place(Scheduled, Some(at("2026-11-23T15:59:59Z")), day("2026-11-30")),
            place(Requested, None, due),
            place(Scheduled, Some(at("2026-11-24T01:00:00Z")), day("2026-11-20")),
            place(Requested, None, day("9999-12-31")),
            place(Visited, Some(at("2026-11-20T01:00:00Z")), due),
            place(Cancelled, Some(at("2026-11-19T01:00:00Z")), due),
            place(Cancelled, None, day("2025-01-01")),
        ];
        assert!(said.is_sorted_by(|one, next| one < next), "{said:?}");
    }

    #[test]
    fn w_home_who_may_see_the_applications_of_the_centre_may_be_sent() {
        assert!(may_go(&[Role::Intake]) && may_go(&[Role::SysAdmin, Role::Examiner]));
        assert!(!may_go(&[Role::SysAdmin]) && !may_go(&[Role::Lawyer]) && !may_go(&[]));
    }

    #[test]
    fn w_home_two_different_people_of_the_centre_go() {
        let now = DateTime::UNIX_EPOCH;
        let [one, two, stranger] = [1, 2, 3].map(|number| UserId(openapi::Uuid::from_u128(number)));
        let said = |visitors: &[UserId]| {
            let problems = appointment(now, visitors, &[one, two], now);
            problems.into_iter().map(|problem| (problem.path, problem.code)).collect::<Vec<_>>()
        };
        assert!(said(&[one, two]).is_empty());
        assert_eq!(said(&[one, one]), [("visitors[1]".to_owned(), Code::Duplicate)]);
        assert_eq!(said(&[stranger, two]), [("visitors[0]".to_owned(), Code::NotInList)]);
    }
}
