//! Identifiers (`VAL-01` to `VAL-12`): numbers of persons, organisations, licences, courts, phones and cards.
//! An error refuses a number; a warning asks staff to look and never stands between a person and aid.

pub mod age;
pub mod amount;
pub mod dates;
pub mod mask;
pub mod names;

mod contact;
mod documents;
mod normal;
mod practice;
mod region;
mod resident;
#[cfg(test)]
mod tests;
mod uscc;

use chrono::NaiveDate;
use openapi::identifiers::{
    Flaw, IdentifierCheck, IdentifierFacts, IdentifierKind, IdentifierProblem, Severity,
};

pub use resident::ResidentId;

/// What one kind of check finds: problems, and what the number tells.
#[derive(Debug, Default)]
struct Findings {
    problems: Vec<IdentifierProblem>,
    facts: Option<IdentifierFacts>,
}

impl Findings {
    fn error(code: Flaw) -> Self {
        Self { problems: vec![problem(code, Severity::Error)], facts: None }
    }

    fn warning(code: Flaw) -> Self {
        Self { problems: vec![problem(code, Severity::Warning)], facts: None }
    }

    /// An error unless the number is as it should be.
    fn require(holds: bool, code: Flaw) -> Self {
        if holds { Self::default() } else { Self::error(code) }
    }
}

fn problem(code: Flaw, severity: Severity) -> IdentifierProblem {
    IdentifierProblem { code, severity }
}

/// Checks a number as it was typed. `today` is the day in China; nobody is born after it.
pub fn check(kind: IdentifierKind, value: &str, today: NaiveDate) -> IdentifierCheck {
    let number = normal::of(kind, value);
    let Findings { problems, facts } = findings(kind, &number, today);
    let valid = problems.iter().all(|problem| problem.severity != Severity::Error);
    IdentifierCheck { valid, normalised: valid.then_some(number), problems, facts: facts.filter(|_| valid) }
}

/// A number as it is kept and compared, whether or not it is a right one.
pub fn plain(kind: IdentifierKind, value: &str) -> String {
    normal::of(kind, value)
}

fn findings(kind: IdentifierKind, number: &str, today: NaiveDate) -> Findings {
    use IdentifierKind::*;
    if number.is_empty() {
        return Findings::error(Flaw::Blank);
    }
    match kind {
        ResidentId => resident::check(number, today),
        HkmtResidencePermit => resident::check_permit(number, today),
        ForeignResidenceCard => documents::foreign_residence_card(number, today),
        Passport => Findings::require(documents::is_passport(number), Flaw::BadFormat),
        HkmPass => Findings::require(documents::is_hkm_pass(number), Flaw::BadFormat),
        TaiwanPass => Findings::require(documents::is_taiwan_pass(number), Flaw::BadFormat),
        DisabilityCertificate => documents::disability_certificate(number, today),
        Uscc => uscc::check(number),
        LawyerLicence => practice::lawyer_licence(number),
        CourtCaseNumber => practice::court_case_number(number),
        Mobile => Findings::require(contact::is_mobile(number), Flaw::BadFormat),
        Landline => Findings::require(contact::is_landline(number), Flaw::BadFormat),
        Phone => Findings::require(contact::is_phone(number), Flaw::BadFormat),
        Postcode => Findings::require(contact::is_postcode(number), Flaw::BadFormat),
        BankCard => contact::bank_card(number),
    }
}
