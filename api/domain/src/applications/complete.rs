//! What must stand in the form F2 before it is submitted (A2), and what can not be true.

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem, Personal,
    applications::{Form, MeansMode, Opinion, OpponentKind, Person},
    identifiers::{Flaw, IdentifierKind, Severity},
    people::IdType,
};

use super::{agents, contact, helping};
use crate::{identifiers, refusal::field};

/// Ten million yuan a month: who types more forgot that the field takes fen, or a decimal point (VAL-12).
const ABSURD_INCOME: i64 = 1_000_000_000;

/// Everything that still stands between a draft and its submission; empty when it is complete.
pub fn problems(form: &Form, today: NaiveDate) -> Vec<FieldProblem> {
    let mut found = plausible(form, today);
    let missing = [
        ("applicant.name", form.applicant.name.is_none()),
        ("applicant.id_type", form.applicant.id_type.is_none()),
        ("applicant.phone", form.applicant.phone.is_none()),
        ("applicant.residence", form.applicant.residence.is_none()),
        ("matter.matter_type", form.matter.matter_type.is_none()),
        ("matter.cause", form.matter.cause.is_none()),
        ("matter.facts", form.matter.facts.is_none()),
        ("matter.claims", form.matter.claims.is_none()),
        ("means.mode", form.means.mode.is_none()),
    ];
    found.extend(missing.into_iter().filter(|(_, open)| *open).map(|(path, _)| field(path, Code::Required)));
    let identified = form.applicant.id_no.is_some() || form.applicant.id_unverified_reason.is_some();
    if !identified {
        found.push(field("applicant.id_no", Code::Required));
    }
    if matches!(form.means.mode, Some(MeansMode::Exempt | MeansMode::NoLimit)) && form.means.ground.is_none()
    {
        found.push(field("means.ground", Code::Required));
    }
    let declared = [
        ("declaration.truthful", form.declaration.truthful),
        ("declaration.consent_to_check", form.declaration.consent_to_check),
        ("declaration.privacy_notice", form.declaration.privacy_notice),
    ];
    found.extend(
        declared.into_iter().filter(|(_, said)| !said).map(|(path, _)| field(path, Code::NotConfirmed)),
    );
    found.extend(agents::guardian(form, today));
    found.extend(helping::read_out(form));
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found.dedup_by(|a, b| a.path == b.path);
    found
}

/// What can be said of a form that is not complete yet: each given value must be possible (§14).
pub fn plausible(form: &Form, today: NaiveDate) -> Vec<FieldProblem> {
    let mut found = person(&form.applicant, today);
    let agents_phone = form.agent.as_ref().and_then(|agent| agent.phone.as_deref());
    found.extend(wrong("agent.phone", IdentifierKind::Phone, agents_phone, today));
    for (at, opponent) in form.opponents.iter().enumerate() {
        let kind = match opponent.kind {
            OpponentKind::Person => IdentifierKind::ResidentId,
            OpponentKind::Organisation => IdentifierKind::Uscc,
            OpponentKind::Other => continue,
        };
        found.extend(wrong(format!("opponents[{at}].id_no"), kind, opponent.id_no.as_deref(), today));
        if opponent.id_no.is_some() && opponent.id_no == form.applicant.id_no {
            found.push(field(format!("opponents[{at}].id_no"), Code::Mismatch));
        }
    }
    if form.means.monthly_income_fen.is_some_and(|income| income.get() > ABSURD_INCOME) {
        found.push(field("means.monthly_income_fen", Code::OutOfRange));
    }
    found.extend(agents::plausible(form));
    if let Some(rule) = &form.service.contact {
        found.extend(contact::problems(rule, today));
    }
    found
}

/// The day of birth that a person said, or the one in their number.
pub fn born(person: &Person, today: NaiveDate) -> Option<NaiveDate> {
    let read = || {
        let number = person.id_no.as_deref()?;
        identifiers::check(IdentifierKind::ResidentId, number, today).facts?.birth_date
    };
    person.birth_date.or_else(read).map(Personal::into_inner)
}

/// An opinion that rests on an exemption (LAL 42) or on no limit (LAL 32) names the ground.
pub fn opinion_problems(opinion: &Opinion) -> Vec<FieldProblem> {
    let needs_ground = matches!(opinion.means_mode, MeansMode::Exempt | MeansMode::NoLimit);
    let missing = needs_ground && opinion.means_ground.is_none();
    missing.then(|| field("means_ground", Code::Required)).into_iter().collect()
}

/// VAL-01: number, birth date and sex agree; VAL-07: the phone can be called; VAL-10: nobody is born tomorrow.
fn person(person: &Person, today: NaiveDate) -> Vec<FieldProblem> {
    let mut found = Vec::new();
    if let Some(kind) = person.id_type.and_then(identifier_kind)
        && let Some(number) = &person.id_no
        && person.id_unverified_reason.is_none()
    {
        found.extend(wrong("applicant.id_no", kind, Some(number), today));
        if let Some(facts) = identifiers::check(kind, number, today).facts {
            let other_birth =
                person.birth_date.zip(facts.birth_date).is_some_and(|(said, read)| said != read);
            let other_sex = person.sex.zip(facts.sex).is_some_and(|(said, read)| said != read);
            found.extend(other_birth.then(|| field("applicant.birth_date", Code::Mismatch)));
            found.extend(other_sex.then(|| field("applicant.sex", Code::Mismatch)));
        }
    }
    if person.birth_date.is_some_and(|day| *day.get() > today) {
        found.push(field("applicant.birth_date", Code::InFuture));
    }
    found.extend(wrong("applicant.phone", IdentifierKind::Phone, person.phone.as_deref(), today));
    found
}

/// What is wrong with a number, if anything is: the first error of its check.
fn wrong(
    path: impl Into<String>,
    kind: IdentifierKind,
    number: Option<&str>,
    today: NaiveDate,
) -> Option<FieldProblem> {
    let check = identifiers::check(kind, number?, today);
    let error = check.problems.iter().find(|problem| problem.severity == Severity::Error)?;
    Some(field(path, code(error.code)))
}

/// The same flaw in the words of a problem answer.
fn code(flaw: Flaw) -> Code {
    match flaw {
        Flaw::Blank => Code::Required,
        Flaw::WrongLength => Code::WrongLength,
        Flaw::BadCharacter => Code::BadCharacter,
        Flaw::BadFormat => Code::BadFormat,
        Flaw::BadCheckDigit | Flaw::BadOrganisationCode => Code::BadCheckDigit,
        Flaw::LegacyNumber => Code::LegacyNumber,
        Flaw::UnknownProvince | Flaw::RegionNotCurrent => Code::UnknownRegion,
        Flaw::BadBirthDate | Flaw::BirthInFuture => Code::BadBirthDate,
        Flaw::BirthMismatch | Flaw::SexMismatch => Code::Mismatch,
    }
}

/// The check that belongs to a kind of document; none where numbers follow no public rule.
fn identifier_kind(id_type: IdType) -> Option<IdentifierKind> {
    match id_type {
        IdType::ResidentId | IdType::HouseholdRegister => Some(IdentifierKind::ResidentId),
        IdType::Passport => Some(IdentifierKind::Passport),
        IdType::TaiwanPass => Some(IdentifierKind::TaiwanPass),
        IdType::HongKongMacauPass => Some(IdentifierKind::HkmPass),
        IdType::ForeignResidence => Some(IdentifierKind::ForeignResidenceCard),
        IdType::Military | IdType::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said_of(id_type: IdType, id_no: &str) -> Vec<Code> {
        let id_no = id_no.parse().ok();
        let applicant = Person { id_type: Some(id_type), id_no, ..Person::default() };
        let today = NaiveDate::from_ymd_opt(2026, 11, 2).expect("a day");
        let found = plausible(&Form { applicant, ..Form::default() }, today);
        assert!(found.iter().all(|problem| problem.path == "applicant.id_no"), "{found:?}");
        found.into_iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn val_01_each_failure_of_a_number_is_told_as_what_it_is() {
        let resident = |number| said_of(IdType::ResidentId, number);
        assert_eq!(resident("410902194906150010"), []);
        assert_eq!(resident("410902194906150011"), [Code::BadCheckDigit]);
        assert_eq!(resident("41090219490615001"), [Code::WrongLength]);
        assert_eq!(resident("410902490615001"), [Code::LegacyNumber]);
        assert_eq!(resident("4109021949O6150010"), [Code::BadCharacter]);
        assert_eq!(resident("410902194902300018"), [Code::BadBirthDate]);
        assert_eq!(resident("410902203006150017"), [Code::BadBirthDate]);
        assert_eq!(resident("990902194906150013"), [Code::UnknownRegion]);
        assert_eq!(said_of(IdType::Passport, "?"), [Code::BadFormat]);
    }
}
