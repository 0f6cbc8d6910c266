//! Who may be chosen for a case: the hard filters of §7.1.

use chrono::{Datelike, NaiveDate};
use openapi::{
    Code, UserId,
    applications::{MatterType, Stage},
    cases::CaseStatus,
    practitioners::{AnnualCheck, Bar, Candidate, CheckResult, PractitionerKind, Sanction, SanctionKind},
};

use crate::{cases::minors::Recipient, refusal::Refusal};

/// Open cases a handler may have at most when nobody set it otherwise (ASG-07, default).
pub const MAX_OPEN_CASES: u16 = 12;
/// The states in which a case weighs on its handler.
pub const IN_HAND: &[CaseStatus] =
    &[CaseStatus::Offered, CaseStatus::Named, CaseStatus::Working, CaseStatus::Returned];
/// Years of criminal defence that a review of a death sentence asks for (ASG-03).
pub const MIN_CRIMINAL_YEARS: u16 = 3;
/// How long a firm that acted for somebody does not act against them, in months (ASG-06, default).
pub const CONFLICT_MONTHS: u32 = 24;

/// The day that stands for an end that is not yet known.
pub const ENDLESS: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

/// What the filters need to know of a practitioner.
#[derive(Debug, Clone)]
pub struct Fitness {
    pub user: UserId,
    pub kind: PractitionerKind,
    pub first_licensed_on: Option<NaiveDate>,
    /// The last day of the licence.
    pub licence_valid_to: NaiveDate,
    /// The last day on the roster.
    pub left_on: Option<NaiveDate>,
    pub annual_checks: Vec<AnnualCheck>,
    pub sanctions: Vec<Sanction>,
    pub criminal_years: u16,
    /// Knows the minds of minors (ASG-04).
    pub minors_qualified: bool,
    pub open_cases: u16,
    /// Open cases at most (ASG-07).
    pub max_open_cases: u16,
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
    pub recipient: Recipient,
    pub today: NaiveDate,
    pub assigner: UserId,
    /// Who approved the grant (SOD-04).
    pub approver: UserId,
}

/// Every reason why this practitioner can not be given this case; empty when they can.
pub fn bars(person: &Fitness, need: &Need) -> Vec<Bar> {
    let defence = need.matter == Some(MatterType::CriminalDef);
    let death_review = need.stage == Some(Stage::DeathPenaltyReview);
    let of_this_case = [
        (Bar::NotALawyer, defence && !is_lawyer(person.kind)),
        (Bar::TooFewCriminalYears, death_review && person.criminal_years < MIN_CRIMINAL_YEARS),
        (Bar::NotForMinors, need.recipient == Recipient::Minor && !person.minors_qualified),
        (Bar::ActsForOtherSide, person.firm_acts_for_other_side == Conflict::Found),
        (Bar::IsAssigner, person.user == need.assigner),
        (Bar::IsApprover, person.user == need.approver),
        (Bar::DeclinedBefore, person.declined_before == Conflict::Found),
    ];
    let mut bars = standing_bars(person, need.today);
    bars.extend(holding(of_this_case));
    bars
}

/// Every reason why nobody can give this practitioner any case on a day (ASG-01, ASG-07, ASG-08).
pub fn standing_bars(person: &Fitness, today: NaiveDate) -> Vec<Bar> {
    holding([
        (Bar::LicenceNotValid, person.licence_valid_to < today),
        (Bar::NoAnnualCheck, !is_assessed(person, today)),
        (Bar::Suspended, suspended_to(&person.sanctions, today).is_some()),
        (Bar::LeftRoster, person.left_on.is_some_and(|last| last < today)),
        (Bar::OverCapacity, person.open_cases >= person.max_open_cases),
    ])
    .collect()
}

fn holding<const N: usize>(bars: [(Bar, bool); N]) -> impl Iterator<Item = Bar> {
    bars.into_iter().filter_map(|(bar, holds)| holds.then_some(bar))
}

/// Lawyers of every kind, as against grass-roots workers and volunteers (ASG-02).
pub fn is_lawyer(kind: PractitionerKind) -> bool {
    !matches!(kind, PractitionerKind::GrassrootsWorker | PractitionerKind::Volunteer)
}

/// Is the newest assessment passed, and none overdue? A year is assessed in the spring after it, until the end of
/// May. Volunteers are not assessed, nor is a year in which somebody had not yet begun.
fn is_assessed(person: &Fitness, today: NaiveDate) -> bool {
    let due = today.year() - if today.month() >= 6 { 1 } else { 2 };
    let begun_later = person.first_licensed_on.is_some_and(|first| first.year() >= due);
    let newest = person.annual_checks.iter().max_by_key(|check| check.year);
    match newest {
        _ if person.kind == PractitionerKind::Volunteer => true,
        Some(check) if check.result == CheckResult::NotCompetent => false,
        Some(check) => begun_later || i32::from(check.year) >= due,
        None => begun_later,
    }
}

/// The last day of the suspension that runs on a day; the last day there is when its end is not yet known.
pub fn suspended_to(sanctions: &[Sanction], today: NaiveDate) -> Option<NaiveDate> {
    let ends = sanctions.iter().filter(|sanction| stops_on(sanction, today));
    ends.map(|sanction| sanction.to.unwrap_or(ENDLESS)).max()
}

/// Does this sanction stop assignment on a day (ASG-01, ASG-08)?
fn stops_on(sanction: &Sanction, today: NaiveDate) -> bool {
    stops(sanction.kind)
        && sanction.from <= today
        && sanction.to.is_none_or(|last| last >= today)
        && sanction.lifted_on.is_none_or(|lifted| lifted > today)
}

/// Does this kind stop assignment for its time, or does it only stand on record?
pub fn stops(kind: SanctionKind) -> bool {
    use SanctionKind::*;
    match kind {
        Suspension | Revocation | Investigation | AssignmentStop => true,
        Warning | Fine | Reprimand => false,
    }
}

/// What a bar answers when the case is offered all the same.
pub fn refusal(bar: Bar) -> Refusal {
    match bar {
        Bar::LicenceNotValid
        | Bar::NoAnnualCheck
        | Bar::Suspended
        | Bar::LeftRoster
        | Bar::NotALawyer
        | Bar::TooFewCriminalYears
        | Bar::NotForMinors
        | Bar::DeclinedBefore => Refusal::Guard(Code::NotEligible),
        Bar::ActsForOtherSide | Bar::Related => Refusal::Guard(Code::Conflict),
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
