//! Liaisons, legally-literate villagers, volunteers (ORG-01, ORG-10): what an entry must hold to.
//! Exactly one liaison of a village is active; a second is refused, a replacement ends the first.

use chrono::{Days, NaiveDate};
use openapi::{
    Code, FieldProblem,
    helpers::{HelperAction, HelperKind},
    identifiers::IdentifierKind,
};

use crate::{
    identifiers::{check, dates},
    refusal::{Refusal, field},
    region::covers,
};

/// What the law needs to know of a new entry.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    pub kind: HelperKind,
    pub phone: &'a str,
    pub since: NaiveDate,
    pub village: Option<&'a str>,
    /// The region that the office looks after which keeps the entry.
    pub office_region: &'a str,
}

/// What is wrong with a new entry.
pub fn problems(entry: Entry<'_>, today: NaiveDate) -> Vec<FieldProblem> {
    let Entry { kind, phone, since, village, office_region } = entry;
    let mut problems: Vec<_> = dates::in_future("since", since, today).into_iter().collect();
    problems.extend(phone_problem(phone, today));
    match village {
        None if kind != HelperKind::Volunteer => problems.push(field("village_code", Code::Required)),
        Some(village) if !covers(office_region, village) => {
            problems.push(field("village_code", Code::NotInList));
        }
        _ => {}
    }
    problems
}

/// A phone that can be called (VAL-07).
pub fn phone_problem(phone: &str, today: NaiveDate) -> Option<FieldProblem> {
    (!check(IdentifierKind::Phone, phone, today).valid).then(|| field("phone", Code::BadFormat))
}

/// The last day of one who ends: not before the first, not in the future.
pub fn end_problems(on: NaiveDate, since: NaiveDate, today: NaiveDate) -> Vec<FieldProblem> {
    let mut problems: Vec<_> = dates::in_future("on", on, today).into_iter().collect();
    if on < since {
        problems.push(field("on", Code::Mismatch));
    }
    problems
}

/// The last day of a liaison whom another replaces from a day on, or what is wrong with that day.
pub fn last_day_before(next: NaiveDate, since: NaiveDate) -> Result<NaiveDate, FieldProblem> {
    let last = next.checked_sub_days(Days::new(1)).filter(|last| *last >= since);
    last.ok_or_else(|| field("since", Code::Mismatch))
}

/// What may be done with an entry: nothing once it has ended; only a liaison is replaced.
pub fn may(action: HelperAction, kind: HelperKind, until: Option<NaiveDate>) -> Result<(), Refusal> {
    let replaces = action == HelperAction::Replace;
    if until.is_some() || (replaces && kind != HelperKind::Liaison) {
        let from = if until.is_some() { "ended" } else { kind.code() };
        return Err(Refusal::NotNow { from, action: action.code() });
    }
    Ok(())
}

/// Everything that may be done with an entry now, from the same rule that will decide.
pub fn actions(kind: HelperKind, until: Option<NaiveDate>) -> Vec<HelperAction> {
    use strum::VariantArray;
    HelperAction::VARIANTS.iter().copied().filter(|action| may(*action, kind, until).is_ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn liaison() -> Entry<'static> {
        Entry {
            kind: HelperKind::Liaison,
            phone: "13900002222",
            since: day("2026-01-01"),
            village: Some("140430101001"),
            office_region: "140430",
        }
    }

    fn wrong(entry: Entry<'_>) -> Vec<(String, Code)> {
        problems(entry, day("2026-11-20")).into_iter().map(|problem| (problem.path, problem.code)).collect()
    }

    #[test]
    fn org_10_an_entry_has_a_phone_a_first_day_and_a_village_of_the_region() {
        assert_eq!(wrong(liaison()), []);
        let named = |path: &str, code| vec![(path.to_owned(), code)];
        assert_eq!(wrong(Entry { phone: "110", ..liaison() }), named("phone", Code::BadFormat));
        let tomorrow = Entry { since: day("2026-11-21"), ..liaison() };
        assert_eq!(wrong(tomorrow), named("since", Code::InFuture));
        let elsewhere = Entry { village: Some("140431101001"), ..liaison() };
        assert_eq!(wrong(elsewhere), named("village_code", Code::NotInList));
        let nowhere = Entry { village: None, ..liaison() };
        assert_eq!(wrong(nowhere), named("village_code", Code::Required));
        assert_eq!(wrong(Entry { kind: HelperKind::Volunteer, ..nowhere }), []);
    }

    #[test]
    fn org_01_who_is_replaced_ends_the_day_before() {
        assert_eq!(last_day_before(day("2026-11-01"), day("2026-01-01")), Ok(day("2026-10-31")));
        assert!(last_day_before(day("2026-01-01"), day("2026-01-01")).is_err(), "no day would be left");
    }

    #[test]
    fn who_has_ended_is_not_changed_and_only_a_liaison_is_replaced() {
        use HelperAction::*;
        assert_eq!(actions(HelperKind::Liaison, None), [Edit, End, Replace]);
        assert_eq!(actions(HelperKind::LawHelper, None), [Edit, End]);
        assert_eq!(actions(HelperKind::Liaison, Some(day("2026-10-31"))), []);
    }
}
