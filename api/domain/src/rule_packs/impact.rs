//! What a version would change: the same facts, assessed with two sets of rules.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use openapi::{
    eligibility::{Eligibility, Facts, Pack},
    rule_packs::OutcomeCount,
};

/// A version as if it had always been in force: its parameters keep their days.
pub fn unbounded(pack: Pack) -> Pack {
    Pack { valid_from: NaiveDate::MIN, valid_to: None, ..pack }
}

/// The facts as if the person had applied on another day, at the same age and with the same time left.
pub fn shifted(facts: Facts, to: NaiveDate) -> Facts {
    let by = to - facts.date;
    let moved = |day: NaiveDate| day.checked_add_signed(by).unwrap_or(day);
    Facts {
        date: to,
        birth_date: facts.birth_date.map(moved),
        limitation_date: facts.limitation_date.map(moved),
        ..facts
    }
}

/// Outcomes before and after, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Impact {
    counts: BTreeMap<Eligibility, (u32, u32)>,
    pub looked_at: u32,
    pub changed: u32,
}

impl Impact {
    /// Counts one person; answers whether they come out otherwise.
    pub fn count(&mut self, before: Eligibility, after: Eligibility) -> bool {
        self.looked_at += 1;
        self.counts.entry(before).or_default().0 += 1;
        self.counts.entry(after).or_default().1 += 1;
        let changes = before != after;
        self.changed += u32::from(changes);
        changes
    }

    /// Each outcome that was found, in the order of the words.
    pub fn outcomes(&self) -> Vec<OutcomeCount> {
        let count = |(outcome, (before, after)): (&Eligibility, &(u32, u32))| OutcomeCount {
            outcome: *outcome,
            before: *before,
            after: *after,
        };
        self.counts.iter().map(count).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn on_another_day_somebody_is_as_old_and_has_as_long() {
        let mut facts = Facts::at("410902".parse().expect("a code"), day("2026-03-01"));
        facts.birth_date = Some(day("1950-03-02"));
        facts.limitation_date = Some(day("2026-03-05"));
        let later = shifted(facts, day("2027-03-01"));
        assert_eq!(later.birth_date, Some(day("1951-03-02")));
        assert_eq!(later.limitation_date, Some(day("2027-03-05")));
    }

    #[test]
    fn outcomes_are_counted_on_both_sides() {
        use Eligibility::{HardshipMet, HardshipNotMet};
        let mut impact = Impact::default();
        assert!(!impact.count(HardshipMet, HardshipMet));
        assert!(impact.count(HardshipNotMet, HardshipMet));
        assert_eq!((impact.looked_at, impact.changed), (2, 1));
        let counted: Vec<_> = impact.outcomes().iter().map(|c| (c.outcome, c.before, c.after)).collect();
        assert_eq!(counted, [(HardshipMet, 1, 2), (HardshipNotMet, 1, 0)]);
    }
}
