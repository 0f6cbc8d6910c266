//! What the checks of an application let its assessment know (ELG-01, ELG-08, ELG-09). An answer counts as soon as it
//! is there, unless it is in doubt; what is in doubt counts only when a person has stated that it does.

use chrono::NaiveDate;
use openapi::{
    Fen,
    eligibility::{DataSource, QueryField, QueryHit},
    people::PersonCategory,
    verifications::{Topic, VerificationResult},
};

use super::answers::{Claim, Said, claims, contradictions};

/// A check as far as an assessment takes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// As a person stated it; nothing while it is open.
    pub result: Option<VerificationResult>,
    /// What was found does not fit what the applicant stated.
    pub suspect: bool,
    pub said: Vec<Said>,
}

/// Something a source knows, and when it was true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    pub hit: QueryHit,
    pub as_of: NaiveDate,
}

/// What is known by data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    pub found: Vec<Found>,
    /// Registers on which the applicant does not stand, as a person stated after looking at it.
    pub denied: Vec<PersonCategory>,
}

impl Known {
    /// What an assessment takes (§6.5 `query_hit`).
    pub fn hits(&self) -> impl Iterator<Item = QueryHit> + '_ {
        self.found.iter().map(|found| found.hit)
    }

    /// The answer that puts the applicant on this register.
    pub fn registered(&self, category: PersonCategory) -> Option<&Found> {
        self.found.iter().find(|found| found.hit.category == Some(category))
    }
}

/// What the checks say together, the newest first; of each thing the newest check that knows of it is believed.
/// Registrations count that had not ended on the day of the application (ELG-09).
pub fn known(checks: &[Checked], on: NaiveDate) -> Known {
    let mut known = Known::default();
    let mut settled: Vec<(Topic, Option<PersonCategory>)> = Vec::new();
    for check in checks {
        for (said, (topic, category, saying)) in counting(check, on) {
            if settled.contains(&(topic, category)) {
                continue;
            }
            let denied = topic == Topic::Registered && saying.value == 0;
            if let Some(category) = category.filter(|_| denied) {
                if check.result == Some(VerificationResult::NotMet) && !known.denied.contains(&category) {
                    known.denied.push(category);
                }
            } else if let Some(hit) = hit((topic, category, saying)) {
                let twice = known.found.iter().any(|found| found.hit == hit);
                if !twice {
                    known.found.push(Found { hit, as_of: said.as_of });
                }
            }
        }
        // What is in doubt here, or was explained, does not come back from an older check.
        settled.extend(check.said.iter().flat_map(claims).map(|(topic, category, _)| (topic, category)));
    }
    known
}

/// What counts of one check. Sources that contradict each other (VER-02), and a number under another name, wait for a
/// person: who states that the condition is not met has believed the higher amount and the register that says no; who
/// states that it is met has taken the explanation, also of more income than was stated (EX-9).
fn counting(check: &Checked, on: NaiveDate) -> Vec<(Said, Claim)> {
    let said: Vec<Said> = check.said.iter().map(|said| current(said, on)).collect();
    let doubts = contradictions(&said);
    let doubted =
        |topic, category| doubts.iter().any(|doubt| (doubt.topic, doubt.category) == (topic, category));
    let explained = |topic| check.suspect && matches!(topic, Topic::Pension | Topic::Wage);
    let counts = |said: &Said, (topic, category, _): &Claim| {
        let doubted = doubted(*topic, *category) || said.value.name_matches == Some(false);
        match check.result {
            Some(VerificationResult::NotMet) => true,
            Some(VerificationResult::Met) => !doubted && !explained(*topic),
            Some(VerificationResult::Uncertain | VerificationResult::Exempt) | None => !doubted,
        }
    };
    let all: Vec<(Said, Claim)> = said
        .iter()
        .flat_map(|said| claims(said).into_iter().map(move |claim| (said.clone(), claim)))
        .filter(|(said, claim)| counts(said, claim))
        .collect();
    let believed = |(topic, category, saying): &Claim| {
        let values = all.iter().filter(|(_, (t, c, _))| (t, c) == (topic, category));
        let values = values.map(|(_, (_, _, other))| other.value);
        let value = if *topic == Topic::Registered { values.min() } else { values.max() };
        value == Some(saying.value)
    };
    all.iter().filter(|(_, claim)| believed(claim)).cloned().collect()
}

/// The answer without registrations that had ended before the application, or begin after both it and the answer.
fn current(said: &Said, on: NaiveDate) -> Said {
    let mut said = said.clone();
    let (found, latest) = (said.found, on.max(said.as_of));
    said.value.registered.retain(|one| {
        let holds =
            one.valid_to.is_none_or(|to| on <= to) && one.valid_from.is_none_or(|from| from <= latest);
        !found || holds
    });
    said
}

fn hit((topic, category, saying): Claim) -> Option<QueryHit> {
    let source: DataSource = saying.source;
    let of = |field| QueryHit { source, field, value_fen: None, count: None, category: None };
    let money = |field| QueryHit { value_fen: Fen::new(saying.value), ..of(field) };
    let things = |field| QueryHit { count: u16::try_from(saying.value).ok(), ..of(field) };
    match topic {
        Topic::Pension => Some(money(QueryField::Pension)),
        Topic::Wage => Some(money(QueryField::Wage)),
        Topic::Employed => (saying.value == 1).then(|| of(QueryField::SocialInsurance)),
        Topic::Homes => Some(things(QueryField::Homes)),
        Topic::Vehicles => Some(things(QueryField::Vehicles)),
        Topic::Registered => Some(QueryHit { category, ..of(QueryField::Registered) }),
        Topic::Name => None,
    }
}

#[cfg(test)]
mod tests {
    use openapi::verifications::SourceValue;

    use super::{
        super::examples::{on, pension, registered, says},
        *,
    };

    fn check(result: Option<VerificationResult>, suspect: bool, said: Vec<Said>) -> Checked {
        Checked { result, suspect, said }
    }

    fn learned(checks: &[Checked]) -> Known {
        known(checks, on("2026-11-02"))
    }

    #[test]
    fn elg_08_a_register_that_knows_the_applicant_is_known_with_its_category_and_day() {
        let said = vec![says(DataSource::CivilAffairs, true, registered(PersonCategory::Dibao, None))];
        let known = learned(&[check(None, false, said)]);
        let found = known.registered(PersonCategory::Dibao).expect("on the register");
        assert_eq!((found.hit.source, found.hit.field), (DataSource::CivilAffairs, QueryField::Registered));
        assert_eq!(found.as_of, on("2026-11-01"));
        assert!(known.denied.is_empty());
    }

    #[test]
    fn elg_09_a_registration_counts_that_had_not_ended_on_the_day_of_the_application() {
        for (valid_to, counts) in [("2026-11-01", 0), ("2026-11-02", 1)] {
            let dibao = registered(PersonCategory::Dibao, Some(valid_to));
            let said = vec![says(DataSource::CivilAffairs, true, dibao)];
            assert_eq!(learned(&[check(None, false, said)]).found.len(), counts, "{valid_to}");
        }
    }

    #[test]
    fn ver_02_what_contradicts_waits_for_a_person_and_counts_as_that_person_states() {
        use VerificationResult::*;
        let said = vec![
            says(DataSource::HrSocial, true, pension(320_000)),
            says(DataSource::Bigdata, true, pension(0)),
        ];
        for (result, counts) in
            [(None, None), (Some(Uncertain), None), (Some(Met), None), (Some(NotMet), Some(320_000))]
        {
            let known = learned(&[check(result, true, said.clone())]);
            let values: Vec<_> = known.hits().filter_map(|hit| hit.value_fen).map(Fen::get).collect();
            assert_eq!(values, Vec::from_iter(counts), "{result:?}");
        }
    }

    #[test]
    fn ex_9_a_pension_that_nobody_explained_counts_and_one_that_was_explained_does_not() {
        use VerificationResult::*;
        let value = SourceValue { employed: Some(true), homes: Some(2), ..pension(320_000) };
        let said = vec![says(DataSource::HrSocial, true, value)];
        for (result, fields) in [(None, 3), (Some(NotMet), 3), (Some(Met), 2)] {
            assert_eq!(learned(&[check(result, true, said.clone())]).found.len(), fields, "{result:?}");
        }
        let fitting = learned(&[check(Some(Met), false, said)]);
        assert_eq!(fitting.found.len(), 3, "nothing had to be explained");
    }

    #[test]
    fn ver_02_a_number_under_another_name_counts_when_a_person_says_so() {
        let value = SourceValue { name_matches: Some(false), ..registered(PersonCategory::Dibao, None) };
        let said = vec![says(DataSource::CivilAffairs, true, value)];
        assert_eq!(learned(&[check(None, false, said)]), Known::default());
    }

    #[test]
    fn elg_08_a_register_that_does_not_know_the_applicant_decides_nothing_before_a_person_does() {
        let said = vec![says(DataSource::CivilAffairs, false, registered(PersonCategory::Dibao, None))];
        assert_eq!(learned(&[check(None, true, said.clone())]), Known::default());
        let stated = learned(&[check(Some(VerificationResult::NotMet), true, said)]);
        assert_eq!((stated.denied, stated.found), (vec![PersonCategory::Dibao], Vec::new()));
    }

    #[test]
    fn elg_01_of_two_checks_the_newer_is_believed_in_what_it_knows() {
        let newer = check(None, false, vec![says(DataSource::HrSocial, true, pension(0))]);
        let both = SourceValue { homes: Some(2), ..pension(320_000) };
        let older = check(None, true, vec![says(DataSource::HrSocial, true, both)]);
        let explained = Checked { result: Some(VerificationResult::Met), ..older.clone() };
        assert_eq!(learned(&[explained, older.clone()]).found.len(), 1, "explained once, explained for good");
        let known = learned(&[newer, older]);
        let told: Vec<_> =
            known.hits().map(|hit| (hit.field, hit.value_fen.map(Fen::get), hit.count)).collect();
        assert_eq!(told, [(QueryField::Pension, Some(0), None), (QueryField::Homes, None, Some(2))]);
    }
}
