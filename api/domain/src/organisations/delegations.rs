//! Delegated approval (SOD-12): LAL 12 and 43 vest the decision in the centre, so a station decides only under an
//! instrument, never on what stays at the centre, and the centre looks at a sample again.

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem, Uuid,
    applications::MatterType,
    organisations::{DelegationAction, DelegationScope, MatterGroup, NewDelegation, StationDecision},
};
use strum::VariantArray;

use crate::{refusal::Refusal, refusal::field};

/// How many of a hundred grants are sampled, and how many of a month at least, when nothing is said.
pub const SAMPLING_PERCENT: u8 = 10;
pub const SAMPLING_MIN: u8 = 1;

/// Civil and labour matters that need no check of means.
pub fn default_scope() -> DelegationScope {
    DelegationScope {
        matter_types: vec![MatterType::Civil, MatterType::Labour],
        groups: vec![MatterGroup::NoMeansTest, MatterGroup::Exempt],
    }
}

/// What is wrong with an instrument.
pub fn problems(new: &NewDelegation) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if new.valid_to < new.valid_from {
        problems.push(field("valid_to", Code::OutOfRange));
    }
    if let Some(scope) = &new.scope {
        for (at, matter) in scope.matter_types.iter().enumerate() {
            if group_of(*matter) {
                problems.push(field(format!("scope.matter_types[{at}]"), Code::NotEligible));
            }
        }
        for (at, group) in scope.groups.iter().enumerate() {
            if *group == MatterGroup::Criminal {
                problems.push(field(format!("scope.groups[{at}]"), Code::NotEligible));
            }
        }
    }
    problems
}

/// Is a matter of this type criminal?
fn group_of(matter: MatterType) -> bool {
    matches!(matter, MatterType::CriminalDef | MatterType::CriminalRep | MatterType::MedCompulsory)
}

/// An instrument, as far as the law needs to know it.
#[derive(Debug, Clone)]
pub struct Instrument<'a> {
    pub scope: &'a DelegationScope,
    pub valid_from: NaiveDate,
    /// The last day, inclusive.
    pub valid_to: NaiveDate,
    pub revoked_on: Option<NaiveDate>,
}

impl Instrument<'_> {
    /// Does it hold on this day? From the day of its revocation on it does not.
    pub fn in_force(&self, on: NaiveDate) -> bool {
        self.valid_from <= on && on <= self.valid_to && self.revoked_on.is_none_or(|revoked| on < revoked)
    }
}

/// How somebody stands to an instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Receives at its station.
    pub at_station: bool,
    /// Keeps the network there.
    pub keeps: bool,
    /// Reads its register.
    pub reads: bool,
}

/// What somebody who stands so may do with an instrument on a day.
pub fn actions(instrument: &Instrument<'_>, standing: Standing, on: NaiveDate) -> Vec<DelegationAction> {
    let may = |action: &DelegationAction| match action {
        DelegationAction::Decide => standing.at_station && instrument.in_force(on),
        DelegationAction::Revoke => standing.keeps && instrument.revoked_on.is_none(),
        DelegationAction::ReadRegister => standing.reads,
    };
    DelegationAction::VARIANTS.iter().copied().filter(may).collect()
}

/// A decision that a station is about to make.
#[derive(Debug, Clone, Copy)]
pub struct Proposal {
    pub matter: MatterType,
    pub group: MatterGroup,
    pub decision: StationDecision,
    /// Aid before the examination (LAL 44).
    pub urgency: Urgency,
}

/// Is aid given before the examination?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    Ordinary,
    Emergency,
}

/// May the station decide this on this day? What it may not is told field by field.
pub fn may_decide_at_station(
    instrument: &Instrument<'_>,
    proposal: Proposal,
    on: NaiveDate,
) -> Result<(), Refusal> {
    if !instrument.in_force(on) {
        return Err(Refusal::Guard(Code::DeadlinePassed));
    }
    let Proposal { matter, group, decision, urgency } = proposal;
    let bars = [
        ("matter_type", group_of(matter) || group == MatterGroup::Criminal),
        ("decision", decision == StationDecision::Refuse),
        ("emergency", urgency == Urgency::Emergency),
        ("matter_type", !instrument.scope.matter_types.contains(&matter)),
        ("group", !instrument.scope.groups.contains(&group)),
    ];
    let mut problems: Vec<FieldProblem> = Vec::new();
    for (path, barred) in bars {
        if barred && !problems.iter().any(|problem| problem.path == path) {
            problems.push(field(path, Code::NotEligible));
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(Refusal::Incomplete(problems)) }
}

/// How many of so many decisions are sampled: the percentage rounded up, the minimum at least, all at most.
pub fn sample_size(decided: usize, percent: u8, min: u8) -> usize {
    (decided * usize::from(percent)).div_ceil(100).max(usize::from(min)).min(decided)
}

/// Which of a month's decisions the centre looks at again. The choice is the same however often and by whomever it is
/// asked for, and nobody at the station can foresee it from the order of the decisions.
pub fn sample(decisions: &[Uuid], percent: u8, min: u8) -> Vec<Uuid> {
    let mut drawn = decisions.to_vec();
    drawn.sort_by_key(|id| (lot(*id), *id));
    drawn.truncate(sample_size(decisions.len(), percent, min));
    drawn
}

/// FNV-1a over the id: its random half scatters the lots, its time does not order them.
fn lot(id: Uuid) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    id.as_bytes().iter().fold(OFFSET, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn may(change: impl FnOnce(&mut Proposal), on: &str, revoked_on: Option<&str>) -> Result<(), Refusal> {
        let scope = default_scope();
        let instrument = Instrument {
            scope: &scope,
            valid_from: day("2026-01-01"),
            valid_to: day("2026-12-31"),
            revoked_on: revoked_on.map(day),
        };
        let mut proposal = Proposal {
            matter: MatterType::Labour,
            group: MatterGroup::Exempt,
            decision: StationDecision::Grant,
            urgency: Urgency::Ordinary,
        };
        change(&mut proposal);
        may_decide_at_station(&instrument, proposal, day(on))
    }

    #[test]
    fn sod_12_a_station_grants_within_its_instrument() {
        assert_eq!(may(|_| {}, "2026-01-01", None), Ok(()));
        assert_eq!(may(|_| {}, "2026-12-31", None), Ok(()));
        let ended = Err(Refusal::Guard(Code::DeadlinePassed));
        assert_eq!(may(|_| {}, "2025-12-31", None), ended);
        assert_eq!(may(|_| {}, "2027-01-01", None), ended);
        assert_eq!(may(|_| {}, "2026-06-01", Some("2026-06-01")), ended, "revoked that day");
        assert_eq!(may(|_| {}, "2026-05-31", Some("2026-06-01")), Ok(()));
    }

    #[test]
    fn sod_12_criminal_refusal_and_emergency_decisions_stay_at_the_centre() {
        let barred = |path: &str| Err(Refusal::Incomplete(vec![field(path, Code::NotEligible)]));
        let on = "2026-06-01";
        assert_eq!(may(|p| p.decision = StationDecision::Refuse, on, None), barred("decision"));
        assert_eq!(may(|p| p.urgency = Urgency::Emergency, on, None), barred("emergency"));
        assert_eq!(may(|p| p.matter = MatterType::CriminalDef, on, None), barred("matter_type"));
        assert_eq!(may(|p| p.matter = MatterType::Admin, on, None), barred("matter_type"));
        assert_eq!(may(|p| p.group = MatterGroup::MeansTested, on, None), barred("group"));
    }

    #[test]
    fn sod_12_no_instrument_delegates_criminal_matters() {
        let new = NewDelegation {
            station_id: openapi::OrganisationId(Uuid::nil()),
            instrument_no: "莱司〔2026〕3号".parse().expect("a number"),
            scope: Some(DelegationScope {
                matter_types: vec![MatterType::Civil, MatterType::CriminalDef],
                groups: vec![MatterGroup::Criminal],
            }),
            valid_from: day("2026-02-01"),
            valid_to: day("2026-01-01"),
            sampling_percent: None,
            sampling_min: None,
        };
        let paths: Vec<String> = problems(&new).into_iter().map(|problem| problem.path).collect();
        assert_eq!(paths, ["valid_to", "scope.matter_types[1]", "scope.groups[0]"]);
    }

    #[test]
    fn sod_12_ten_percent_are_sampled_and_one_a_month_at_least() {
        for (decided, sampled) in [(0, 0), (1, 1), (9, 1), (10, 1), (11, 2), (100, 10)] {
            assert_eq!(sample_size(decided, SAMPLING_PERCENT, SAMPLING_MIN), sampled, "{decided}");
        }
    }

    #[test]
    fn sod_12_the_sample_is_the_same_whoever_asks_and_in_whatever_order() {
        let decisions: Vec<Uuid> = (1..=40).map(Uuid::from_u128).collect();
        let mut backwards = decisions.clone();
        backwards.reverse();
        let drawn = sample(&decisions, 10, 1);
        assert_eq!(drawn.len(), 4);
        assert_eq!(drawn, sample(&backwards, 10, 1));
        assert_ne!(drawn, decisions[..4], "not simply the first");
    }
}
