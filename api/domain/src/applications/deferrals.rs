//! Aid before the papers (LAL 44, §6.6): on which ground, under which local rule, and by when the rest is due (DL-08).

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem,
    applications::{Completion, EmergencyGround, Finding},
    deadlines::DeadlineKind,
    eligibility::{Pack, Rule},
};

use crate::{
    deadlines::{self, Calendar},
    eligibility::Rulebook,
    refusal::{Refusal, field},
};

/// 不足七日: with fewer days than this to a statutory limit, aid can not wait (LAL 44).
const URGENT_DAYS: i64 = 7;

/// The ground that the dates themselves give, so that the question is asked (§6.6).
pub fn suggested(limitation: Option<NaiveDate>, today: NaiveDate) -> Option<EmergencyGround> {
    let left = (limitation? - today).num_days();
    (0..URGENT_DAYS).contains(&left).then_some(EmergencyGround::G1)
}

/// Does the ground hold? That of a limit is told by its date; the others by who decides.
pub fn ground_problem(
    ground: EmergencyGround,
    limitation: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<FieldProblem> {
    match (ground, limitation) {
        (EmergencyGround::G1, None) => Some(field("matter.limitation_date", Code::Required)),
        (EmergencyGround::G1, Some(_)) if suggested(limitation, today).is_none() => {
            Some(field("ground", Code::Mismatch))
        }
        _ => None,
    }
}

/// By when the rest is due: as the director sets it, or after the configured default (DL-08).
pub fn due(calendar: &Calendar, since: NaiveDate, days: Option<u16>) -> NaiveDate {
    match days {
        Some(days) => deadlines::due_in(calendar, since, days),
        None => deadlines::due(calendar, DeadlineKind::Dl08, since, &[]),
    }
}

/// The local rule that lets an application be accepted first, with its pack: it holds there on that day and stands on
/// an instrument (§6.4, caution).
pub fn accepting_rule<'a>(
    book: &'a Rulebook,
    region: &str,
    on: NaiveDate,
    id: &str,
) -> Result<(&'a Pack, &'a Rule), Refusal> {
    let found = book.holding(region, on).find_map(|pack| {
        let rule = pack.rules.iter().find(|rule| rule.accept_first && &*rule.id == id)?;
        rule.basis.is_some().then_some((pack, rule))
    });
    found.ok_or_else(|| Refusal::Incomplete(vec![field("rule", Code::NotInList)]))
}

/// A18: what was granted first is examined after all, and only what would have been granted is completed. A failed
/// check leads to a review instead (A19).
pub fn completion(said: &Completion, granted: Granted) -> Result<(), Refusal> {
    match (&said.opinion, granted) {
        (None, Granted::First) => Err(Refusal::Incomplete(vec![field("opinion", Code::Required)])),
        (Some(opinion), Granted::First)
            if [opinion.person, opinion.scope, opinion.means].contains(&Finding::NotMet) =>
        {
            Err(Refusal::Guard(Code::NotEligible))
        }
        (Some(_), Granted::AsUsual) => Err(Refusal::Incomplete(vec![field("opinion", Code::UnknownField)])),
        _ => Ok(()),
    }
}

/// How the aid was or will be granted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Granted {
    /// Before anything was examined (A17).
    First,
    /// With an opinion; only papers were put off.
    AsUsual,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eligibility::seeded;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn ex_11_four_days_before_the_limit_aid_can_not_wait_and_seven_it_can() {
        let today = day("2024-09-06");
        let problem = |limit: Option<&str>| {
            ground_problem(EmergencyGround::G1, limit.map(day), today).map(|problem| problem.code)
        };
        assert_eq!(suggested(Some(day("2024-09-10")), today), Some(EmergencyGround::G1));
        assert_eq!(problem(Some("2024-09-10")), None);
        assert_eq!(problem(Some("2024-09-12")), None, "six days");
        assert_eq!(problem(Some("2024-09-13")), Some(Code::Mismatch), "seven days are not less than seven");
        assert_eq!(problem(Some("2024-09-05")), Some(Code::Mismatch), "it is over");
        assert_eq!(problem(None), Some(Code::Required));
        assert_eq!(ground_problem(EmergencyGround::G2, None, today), None);
    }

    #[test]
    fn dl_08_the_rest_is_due_after_ten_days_unless_another_day_is_set() {
        let calendar = Calendar::official();
        assert_eq!(due(calendar, day("2026-11-02"), None), day("2026-11-12"));
        assert_eq!(due(calendar, day("2026-11-02"), Some(5)), day("2026-11-09"), "a Saturday rolls");
    }

    #[test]
    fn ex_4_only_where_a_local_rule_with_an_instrument_holds_is_an_application_accepted_first() {
        let on = day("2024-09-02");
        let rule =
            |region: &str, id: &str| accepting_rule(seeded(), region, on, id).map(|(pack, _)| &*pack.pack);
        assert_eq!(rule("621102", "DX-EX1"), Ok("DX-2010"));
        assert!(rule("140400", "DX-EX1").is_err(), "another city");
        assert!(rule("621102", "DX-STD").is_err(), "a standard lets nobody in first");
    }
}
