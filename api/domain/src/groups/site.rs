//! On-site records (W-GREEN GRN-01, GRN-02, §5.17): what one must say before it is written down.

use chrono::{Months, NaiveDate};
use openapi::{Code, FieldProblem, groups::NewSiteRecord};

use crate::refusal::field;

/// On-site records of a group at most.
pub const MOST_RECORDS: usize = 20;

/// The oldest day that is still entered: earlier ones are typing errors.
const LONGEST_AGO: Months = Months::new(12);

/// Somebody was there, on a day that can be, and told the people of legal aid (LAL 23).
pub fn problems(new: &NewSiteRecord, today: NaiveDate) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    let earliest = today.checked_sub_months(LONGEST_AGO).unwrap_or(today);
    if !(earliest..=today).contains(&new.held_on) {
        problems.push(field("held_on", Code::OutOfRange));
    }
    if new.lawyers.is_empty() && new.government_lawyers.is_empty() && new.others.is_empty() {
        problems.push(field("lawyers", Code::Required));
    }
    if !new.told_of_aid {
        problems.push(field("told_of_aid", Code::NotConfirmed));
    }
    if new.petition.as_ref().is_some_and(|petition| petition.received_on > new.held_on) {
        problems.push(field("petition.received_on", Code::OutOfRange));
    }
    problems
}

#[cfg(test)]
mod tests {
    use openapi::groups::{PetitionLink, SiteOutcome};

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn record() -> NewSiteRecord {
        NewSiteRecord {
            held_on: day("2026-11-02"),
            place: "柳林村村委会".parse().expect("a line"),
            heads: 84,
            lawyers: vec!["王律".parse().expect("a name")],
            government_lawyers: Vec::new(),
            others: Vec::new(),
            asked: "土地流转费没有付。".parse().expect("a text"),
            answered: "可以起诉。".parse().expect("a text"),
            told_of_aid: true,
            evidence: Vec::new(),
            outcome: SiteOutcome::GuidedToAid,
            petition: None,
        }
    }

    fn wrong(record: &NewSiteRecord) -> Vec<(String, Code)> {
        let problems = problems(record, day("2026-11-02"));
        problems.into_iter().map(|problem| (problem.path, problem.code)).collect()
    }

    #[test]
    fn grn_01_a_record_is_of_a_day_that_can_be() {
        let on = |text: &str| NewSiteRecord { held_on: day(text), ..record() };
        for good in ["2025-11-02", "2026-11-02"] {
            assert_eq!(wrong(&on(good)), [], "{good}");
        }
        for bad in ["2025-11-01", "2026-11-03"] {
            assert_eq!(wrong(&on(bad)), [("held_on".to_owned(), Code::OutOfRange)], "{bad}");
        }
    }

    #[test]
    fn grn_01_somebody_was_there_and_told_of_legal_aid() {
        let nobody = NewSiteRecord { lawyers: Vec::new(), told_of_aid: false, ..record() };
        let missing =
            [("lawyers".to_owned(), Code::Required), ("told_of_aid".to_owned(), Code::NotConfirmed)];
        assert_eq!(wrong(&nobody), missing);
        let adviser = vec!["赵顾问".parse().expect("a name")];
        assert_eq!(wrong(&NewSiteRecord { lawyers: Vec::new(), others: adviser, ..record() }), []);
    }

    #[test]
    fn grn_02_a_petition_was_there_before_the_day_on_the_site() {
        let of = |text: &str| {
            let office = "长治市信访局".parse().expect("a line");
            let petition = PetitionLink { office, number: None, received_on: day(text) };
            NewSiteRecord { petition: Some(petition), ..record() }
        };
        assert_eq!(wrong(&of("2026-11-02")), []);
        assert_eq!(wrong(&of("2026-11-03")), [("petition.received_on".to_owned(), Code::OutOfRange)]);
    }
}
