//! The hard filters of §7.1, one story each.

use super::fitness::*;
use crate::cases::minors::Recipient;
use chrono::NaiveDate;
use openapi::{
    UserId, Uuid,
    applications::{MatterType, Stage},
    practitioners::{AnnualCheck, Bar, CheckResult, PractitionerKind, Sanction, SanctionKind},
};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn lawyer() -> Fitness {
    Fitness {
        user: UserId(Uuid::from_u128(7)),
        kind: PractitionerKind::Lawyer,
        first_licensed_on: Some(day("2015-03-01")),
        licence_valid_to: day("2027-05-31"),
        left_on: None,
        annual_checks: vec![AnnualCheck { year: 2025, result: CheckResult::Competent }],
        sanctions: Vec::new(),
        criminal_years: 1,
        minors_qualified: false,
        open_cases: 3,
        max_open_cases: MAX_OPEN_CASES,
        firm_acts_for_other_side: Conflict::None,
        declined_before: Conflict::None,
    }
}

fn wage_claim() -> Need {
    Need {
        matter: Some(MatterType::Labour),
        stage: None,
        recipient: Recipient::Adult,
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
    let left = Fitness { left_on: Some(day("2026-11-19")), ..lawyer() };
    assert_eq!(bars(&left, &wage_claim()), [Bar::LeftRoster]);
}

fn sanctioned(kind: SanctionKind, from: &str, to: Option<&str>, lifted_on: Option<&str>) -> Fitness {
    let sanction = Sanction {
        id: openapi::SanctionId(Uuid::from_u128(9)),
        kind,
        from: day(from),
        to: to.map(day),
        basis: "长司罚决〔2026〕1号".parse().expect("a line"),
        lifted_on: lifted_on.map(day),
    };
    Fitness { sanctions: vec![sanction], ..lawyer() }
}

#[test]
fn asg_08_a_suspension_bars_from_its_first_day_to_its_last() {
    use SanctionKind::*;
    for (sanction, expected) in [
        (sanctioned(Suspension, "2026-11-20", Some("2026-11-20"), None), vec![Bar::Suspended]),
        (sanctioned(Suspension, "2026-08-01", Some("2026-11-19"), None), vec![]),
        (sanctioned(Suspension, "2026-11-21", Some("2027-02-20"), None), vec![]),
        (sanctioned(Investigation, "2026-10-01", None, None), vec![Bar::Suspended]),
        (sanctioned(Investigation, "2026-10-01", None, Some("2026-11-20")), vec![]),
        (sanctioned(AssignmentStop, "2026-10-01", Some("2027-03-31"), None), vec![Bar::Suspended]),
        (sanctioned(Warning, "2026-10-01", Some("2027-03-31"), None), vec![]),
    ] {
        assert_eq!(bars(&sanction, &wage_claim()), expected, "{:?}", sanction.sanctions);
    }
}

#[test]
fn asg_01_the_assessment_of_last_year_is_due_from_june_on() {
    let of = |year, result| Fitness { annual_checks: vec![AnnualCheck { year, result }], ..lawyer() };
    let barred = |person: &Fitness, today: &str| standing_bars(person, day(today));
    use CheckResult::*;
    assert_eq!(barred(&of(2024, Competent), "2026-05-31"), []);
    assert_eq!(barred(&of(2024, Competent), "2026-06-01"), [Bar::NoAnnualCheck]);
    assert_eq!(barred(&of(2025, Basic), "2026-06-01"), []);
    assert_eq!(barred(&of(2025, NotCompetent), "2026-04-01"), [Bar::NoAnnualCheck]);
    let none = Fitness { annual_checks: Vec::new(), ..lawyer() };
    assert_eq!(barred(&none, "2026-11-20"), [Bar::NoAnnualCheck]);
    let beginner = Fitness { first_licensed_on: Some(day("2025-09-01")), ..none.clone() };
    assert_eq!(barred(&beginner, "2026-11-20"), []);
    let volunteer = Fitness { kind: PractitionerKind::Volunteer, ..none };
    assert_eq!(barred(&volunteer, "2026-11-20"), []);
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
fn asg_04_the_case_of_a_minor_is_for_who_knows_the_minds_of_minors() {
    let of_a_minor = Need { recipient: Recipient::Minor, ..wage_claim() };
    assert_eq!(bars(&lawyer(), &of_a_minor), [Bar::NotForMinors]);
    let qualified = Fitness { minors_qualified: true, ..lawyer() };
    assert_eq!(bars(&qualified, &of_a_minor), []);
    assert_eq!(bars(&lawyer(), &wage_claim()), []);
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
    let busy = Fitness { max_open_cases: 3, ..lawyer() };
    assert_eq!(bars(&busy, &wage_claim()), [Bar::OverCapacity], "as they agreed with the centre");
}

#[test]
fn sod_03_and_sod_04_neither_the_assigner_nor_the_approver_handles_the_case() {
    let own = Need { assigner: lawyer().user, ..wage_claim() };
    assert_eq!(bars(&lawyer(), &own), [Bar::IsAssigner]);
    let approved = Need { approver: lawyer().user, ..wage_claim() };
    assert_eq!(bars(&lawyer(), &approved), [Bar::IsApprover]);
}
