//! Who may be chosen for a case: the hard filters of §7.1.

use chrono::NaiveDate;
use openapi::{
    UserId,
    applications::MatterType,
    practitioners::{Bar, PractitionerKind},
};

/// Open cases a handler may have at most (ASG-07, default).
pub const MAX_OPEN_CASES: u16 = 12;

/// What the filters need to know of a practitioner.
#[derive(Debug, Clone)]
pub struct Fitness {
    pub user: UserId,
    pub kind: PractitionerKind,
    pub licence_valid_to: NaiveDate,
    /// Suspended until this day, inclusive.
    pub suspended_to: Option<NaiveDate>,
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
    pub today: NaiveDate,
    pub assigner: UserId,
    /// Who approved the grant (SOD-04).
    pub approver: UserId,
}

/// Every reason why this practitioner can not be given this case; empty when they can.
pub fn bars(person: &Fitness, need: &Need) -> Vec<Bar> {
    let defence = need.matter == Some(MatterType::CriminalDef);
    let lawyer = !matches!(person.kind, PractitionerKind::GrassrootsWorker | PractitionerKind::Volunteer);
    [
        (Bar::LicenceNotValid, person.licence_valid_to < need.today),
        (Bar::Suspended, person.suspended_to.is_some_and(|to| to >= need.today)),
        (Bar::NotALawyer, defence && !lawyer),
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
            open_cases: 3,
            firm_acts_for_other_side: Conflict::None,
            declined_before: Conflict::None,
        }
    }

    fn wage_claim() -> Need {
        Need {
            matter: Some(MatterType::Labour),
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
