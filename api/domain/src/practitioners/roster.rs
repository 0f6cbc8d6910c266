//! An entry of the roster: what it must hold to, and who may do what with it.
//! Who keeps a record is the centre or the bureau; a firm keeps its people's data; consent is the person's alone.

use chrono::{Datelike, NaiveDate};
use openapi::{
    Code, FieldProblem,
    auth::Permission,
    identifiers::{IdentifierKind, IdentifierProblem},
    practitioners::{
        AnnualCheck, BankAccount, LicenceCategory, LiftSanction, NewSanction, Pool, PoolTerm,
        PractitionerAction, PractitionerKind, Sanction, SanctionKind,
    },
};
use strum::VariantArray;

use super::{ENDLESS, is_lawyer, stops};
use crate::{
    identifiers::{check, dates},
    permissions::Stance,
    refusal::{Refusal, field},
};

/// The days and figures of an entry that must agree with each other.
#[derive(Debug, Clone)]
pub struct Entry<'a> {
    pub phone: &'a str,
    pub first_licensed_on: Option<NaiveDate>,
    pub licence_valid_to: NaiveDate,
    pub criminal_years: u16,
    pub annual_checks: &'a [AnnualCheck],
}

/// What is wrong with an entry; a licence number that is not built like a lawyer's is only looked at (VAL-05).
pub fn problems(entry: &Entry<'_>, today: NaiveDate) -> Vec<FieldProblem> {
    let Entry { phone, first_licensed_on, licence_valid_to, criminal_years, annual_checks } = entry;
    let mut problems = Vec::new();
    if !check(IdentifierKind::Phone, phone, today).valid {
        problems.push(field("phone", Code::BadFormat));
    }
    if let Some(first) = *first_licensed_on {
        problems.extend(dates::in_future("first_licensed_on", first, today));
        if first > *licence_valid_to {
            problems.push(field("licence_valid_to", Code::Mismatch));
        }
        // The year in which somebody began counts as one.
        if i32::from(*criminal_years) > today.year() - first.year() + 1 {
            problems.push(field("criminal_years", Code::OutOfRange));
        }
    }
    for (at, checked) in annual_checks.iter().enumerate() {
        if annual_checks[..at].iter().any(|other| other.year == checked.year) {
            problems.push(field(format!("annual_checks[{at}].year"), Code::Duplicate));
        }
        problems.extend(check_problem(&format!("annual_checks[{at}].year"), checked, today));
    }
    problems
}

/// A year is assessed when it has ended.
pub fn check_problem(path: &str, checked: &AnnualCheck, today: NaiveDate) -> Option<FieldProblem> {
    match i32::from(checked.year) {
        year if year >= today.year() => Some(field(path, Code::InFuture)),
        ..1980 => Some(field(path, Code::OutOfRange)),
        _ => None,
    }
}

/// What a licence number tells, and what staff should look at (VAL-05). Only lawyers' numbers are built so.
pub fn licence(kind: PractitionerKind, number: &str) -> (Option<LicenceCategory>, Vec<IdentifierProblem>) {
    if !is_lawyer(kind) {
        return (None, Vec::new());
    }
    let problems = check(IdentifierKind::LawyerLicence, number, NaiveDate::MAX).problems;
    let digit = number.get(9..10).filter(|_| problems.is_empty());
    (digit.and_then(|digit| digit.parse().ok()), problems)
}

/// What is wrong with a sanction to be recorded: what stops assignment has a last day, unless it can have none.
pub fn sanction_problems(new: &NewSanction) -> Vec<FieldProblem> {
    let endless = matches!(new.kind, SanctionKind::Revocation | SanctionKind::Investigation);
    match new.to {
        Some(to) if to < new.from => vec![field("to", Code::Mismatch)],
        None if stops(new.kind) && !endless => vec![field("to", Code::Required)],
        _ => Vec::new(),
    }
}

/// Lifts a sanction that still runs, or says what is wrong.
pub fn lifted(sanction: &Sanction, said: &LiftSanction) -> Result<Sanction, Vec<FieldProblem>> {
    let over = sanction.lifted_on.is_some() || sanction.to.is_some_and(|to| to < said.on);
    match () {
        () if over => Err(vec![field("sanction_id", Code::NotInList)]),
        () if said.on < sanction.from => Err(vec![field("on", Code::Mismatch)]),
        () => Ok(Sanction { lifted_on: Some(said.on), ..sanction.clone() }),
    }
}

/// What is wrong with a term in a pool. Elite and expert have a last day (ASG-14); only lawyers defend and stand
/// duty (ASG-02); nobody is twice in one pool on one day.
pub fn term_problems(term: &PoolTerm, kind: PractitionerKind, others: &[PoolTerm]) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if matches!(term.pool, Pool::Criminal | Pool::Duty) && !is_lawyer(kind) {
        problems.push(field("pool", Code::NotEligible));
    }
    match term.valid_to {
        Some(to) if to < term.valid_from => problems.push(field("valid_to", Code::Mismatch)),
        None if matches!(term.pool, Pool::Elite | Pool::Expert) => {
            problems.push(field("valid_to", Code::Required));
        }
        _ => {}
    }
    let last = |term: &PoolTerm| term.valid_to.unwrap_or(ENDLESS);
    let overlaps = |other: &PoolTerm| other.valid_from <= last(term) && term.valid_from <= last(other);
    if others.iter().any(|other| other.pool == term.pool && overlaps(other)) {
        problems.push(field("valid_from", Code::Duplicate));
    }
    problems
}

/// Is this term running on a day?
pub fn runs(term: &PoolTerm, today: NaiveDate) -> bool {
    term.valid_from <= today && term.valid_to.is_none_or(|last| last >= today)
}

/// A bank account that money can be paid to: a number with its check digit, held by the practitioner (VAL-08).
pub fn account_problems(account: &BankAccount, holder: &str, today: NaiveDate) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if !check(IdentifierKind::BankCard, &account.number, today).valid {
        problems.push(field("number", Code::BadCheckDigit));
    }
    if *account.holder != *holder {
        problems.push(field("holder", Code::Mismatch));
    }
    problems
}

/// May somebody who stands so to an entry do this? A person may stand to it in several ways.
pub fn may(
    action: PractitionerAction,
    stances: &[Stance],
    permissions: &[Permission],
) -> Result<(), Refusal> {
    use PractitionerAction::*;
    let is = |stance| stances.contains(&stance);
    let holds = |permission| permissions.contains(&permission);
    let allowed = match action {
        Edit => is(Stance::Firm) || is(Stance::Staff),
        RecordCheck | RecordSanction | LiftSanction | EnterPool | LeavePool => is(Stance::Staff),
        SetBankAccount => is(Stance::Own) || is(Stance::Firm) || is(Stance::Staff),
        RevealBankAccount => is(Stance::Own) || (is(Stance::Staff) && holds(Permission::Reveal)),
        GiveConsent | RevokeConsent => is(Stance::Own),
    };
    // Nobody keeps the record of what is held against himself.
    let of_record = matches!(action, RecordCheck | RecordSanction | LiftSanction | EnterPool | LeavePool);
    match allowed {
        true if of_record && is(Stance::Own) => Err(Refusal::SamePerson { rule: "SOD-03" }),
        true => Ok(()),
        false => Err(Refusal::NotAllowed),
    }
}

/// Entry into the elite pool and exit from it are the director's (ASG-14).
pub fn may_pool(pool: Pool, permissions: &[Permission]) -> Result<(), Refusal> {
    let allowed = pool != Pool::Elite || permissions.contains(&Permission::Decide);
    if allowed { Ok(()) } else { Err(Refusal::NotAllowed) }
}

/// Everything somebody may do with an entry now, from the same table that will decide.
pub fn actions(stances: &[Stance], permissions: &[Permission]) -> Vec<PractitionerAction> {
    let all = PractitionerAction::VARIANTS.iter().copied();
    all.filter(|action| may(*action, stances, permissions).is_ok()).collect()
}
