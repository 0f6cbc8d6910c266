//! Who may be chosen for a case: the hard filters of §7.1.

use chrono::NaiveDate;
use openapi::{
    Code, UserId,
    applications::{MatterType, Stage},
    cases::CaseStatus,
    practitioners::{Bar, Candidate, PractitionerKind},
};

use crate::refusal::Refusal;

/// Open cases a handler may have at most (ASG-07, default).
pub const MAX_OPEN_CASES: u16 = 12;
/// The states in which a case weighs on its handler.
pub const IN_HAND: &[CaseStatus] =
    &[CaseStatus::Offered, CaseStatus::Named, CaseStatus::Working, CaseStatus::Returned];
/// Years of criminal defence that a review of a death sentence asks for (ASG-03).
pub const MIN_CRIMINAL_YEARS: u16 = 3;
/// How long a firm that acted for somebody does not act against them, in months (ASG-06, default).
pub const CONFLICT_MONTHS: u32 = 24;

/// What the filters need to know of a practitioner.
#[derive(Debug, Clone)]
pub struct Fitness {
    pub user: UserId,
    pub kind: PractitionerKind,
    pub licence_valid_to: NaiveDate,
    /// Suspended until this day, inclusive.
    pub suspended_to: Option<NaiveDate>,
    pub criminal_years: u16,
    pub open_cases: u16,
    /// The own firm acts or acted for the other side within two years.
    pub firm_acts_for_other_side: Conflict,
    pub declined_before: Conflict,
}

/// Whether a conflict was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    None,
    Found,
}

/// What the filters need to know of the case and of who chooses.
#[derive(Debug, Clone)]
pub struct Need {
    pub matter: Option<MatterType>,
    pub stage: Option<Stage>,
    pub today: NaiveDate,
    pub assigner: UserId,
    /// Who approved the grant (SOD-04).
    pub approver: UserId,
}

/// Every reason why this practitioner can not be given this case; empty when they can.
pub fn bars(person: &Fitness, need: &Need) -> Vec<Bar> {
    let defence = need.matter == Some(MatterType::CriminalDef);
    let death_review = need.stage == Some(Stage::DeathPenaltyReview);
    let lawyer = !matches!(person.kind, PractitionerKind::GrassrootsWorker | PractitionerKind::Volunteer);
    [
        (Bar::LicenceNotValid, person.licence_valid_to < need.today),
        (Bar::Suspended, person.suspended_to.is_some_and(|to| to >= need.today)),
        (Bar::NotALawyer, defence && !lawyer),
        (Bar::TooFewCriminalYears, death_review && person.criminal_years < MIN_CRIMINAL_YEARS),
        (Bar::ActsForOtherSide, person.firm_acts_for_other_side == Conflict::Found),
        (Bar::OverCapacity, person.open_cases >= MAX_OPEN_CASES),
        (Bar::IsAssigner, person.user == need.assigner),
        (Bar::IsApprover, person.user == need.approver),
        (Bar::DeclinedBefore, person.declined_before == Conflict::Found),
    ]
    .into_iter()
    .filter_map(|(bar, holds)| holds.then_some(bar))
    .collect()
}

/// What a bar answers when the case is offered all the same.
pub fn refusal(bar: Bar) -> Refusal {
    match bar {
        Bar::LicenceNotValid
        | Bar::Suspended
        | Bar::NotALawyer
        | Bar::TooFewCriminalYears
        | Bar::DeclinedBefore => Refusal::Guard(Code::NotEligible),
        Bar::ActsForOtherSide => Refusal::Guard(Code::Conflict),
        Bar::OverCapacity => Refusal::Guard(Code::OverCapacity),
        Bar::IsAssigner => Refusal::SamePerson { rule: "SOD-03" },
        Bar::IsApprover => Refusal::SamePerson { rule: "SOD-04" },
    }
}

/// The order in which an assigner sees candidates: those who can be chosen, then the fewest open cases, then the
/// longest without one (§7.2, rotation).
pub fn rank(candidate: &Candidate) -> impl Ord + use<> {
    (!candidate.barred.is_empty(), candidate.open_cases, candidate.last_assigned_on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use openapi::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn lawyer() -> Fitness {
        Fitness {
            user: UserId(Uuid::from_u128(7)),
            kind: PractitionerKind::Lawyer,
            licence_valid_to: day("2027-05-31"),
            suspended_to: None,
            criminal_years: 1,
            open_cases: 3,
            firm_acts_for_other_side: Conflict::None,
            declined_before: Conflict::None,
        }
    }

    fn wage_claim() -> Need {
        Need {
            matter: Some(MatterType::Labour),
            stage: None,
            today: day("2026-11-20"),
            assigner: UserId(Uuid::from_u128(1)),
            approver: UserId(Uuid::from_u128(2)),
        }
    }

    #[test]
    fn asg_01_a_licence_that_ran_out_yesterday_bars_and_one_that_ends_today_does_not() {
        let ended = Fitness { licence_valid_to: day("2026-11-19"), ..lawyer() };
        assert_eq!(bars(&ended, &wage_claim()), [Bar::LicenceNotValid]);
        let last_day = Fitness { licence_valid_to: day("2026-11-20"), ..lawyer() };
        assert_eq!(bars(&last_day, &wage_claim()), []);
        let suspended = Fitness { suspended_to: Some(day("2026-11-20")), ..lawyer() };
        assert_eq!(bars(&suspended, &wage_claim()), [Bar::Suspended]);
    }

    #[test]
    fn asg_02_only_lawyers_defend() {
        let worker = Fitness { kind: PractitionerKind::GrassrootsWorker, ..lawyer() };
        let defence = Need { matter: Some(MatterType::CriminalDef), ..wage_claim() };
        assert_eq!(bars(&worker, &wage_claim()), []);
        assert_eq!(bars(&worker, &defence), [Bar::NotALawyer]);
        assert_eq!(bars(&lawyer(), &defence), []);
    }

    #[test]
    fn asg_03_a_death_sentence_is_reviewed_by_the_experienced() {
        let review = Need {
            matter: Some(MatterType::CriminalDef),
            stage: Some(Stage::DeathPenaltyReview),
            ..wage_claim()
        };
        assert_eq!(bars(&lawyer(), &review), [Bar::TooFewCriminalYears]);
        assert_eq!(bars(&Fitness { criminal_years: 3, ..lawyer() }, &review), []);
    }

    #[test]
    fn asg_06_one_firm_does_not_stand_on_both_sides() {
        let other_side = Fitness { firm_acts_for_other_side: Conflict::Found, ..lawyer() };
        assert_eq!(bars(&other_side, &wage_claim()), [Bar::ActsForOtherSide]);
    }

    #[test]
    fn asg_07_the_thirteenth_case_is_too_much() {
        assert_eq!(bars(&Fitness { open_cases: 11, ..lawyer() }, &wage_claim()), []);
        assert_eq!(bars(&Fitness { open_cases: 12, ..lawyer() }, &wage_claim()), [Bar::OverCapacity]);
    }

    #[test]
    fn sod_03_and_sod_04_neither_the_assigner_nor_the_approver_handles_the_case() {
        let own = Need { assigner: lawyer().user, ..wage_claim() };
        assert_eq!(bars(&lawyer(), &own), [Bar::IsAssigner]);
        let approved = Need { approver: lawyer().user, ..wage_claim() };
        assert_eq!(bars(&lawyer(), &approved), [Bar::IsApprover]);
    }
}
