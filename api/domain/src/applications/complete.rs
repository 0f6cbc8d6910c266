//! What must stand in the form F2 before it is submitted (A2), and what can not be true.

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem,
    applications::{Form, MeansMode, Opinion, OpponentKind, Person},
    identifiers::IdentifierKind,
    people::IdType,
};

use crate::{identifiers, refusal::field};

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
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found.dedup_by(|a, b| a.path == b.path);
    found
}

/// What can be said of a form that is not complete yet: each given value must be possible (§14).
pub fn plausible(form: &Form, today: NaiveDate) -> Vec<FieldProblem> {
    let mut found = person(&form.applicant, today);
    if let Some(agent) = &form.agent
        && let Some(phone) = &agent.phone
        && !identifiers::check(IdentifierKind::Phone, phone, today).valid
    {
        found.push(field("agent.phone", Code::BadFormat));
    }
    for (at, opponent) in form.opponents.iter().enumerate() {
        let kind = match opponent.kind {
            OpponentKind::Person => IdentifierKind::ResidentId,
            OpponentKind::Organisation => IdentifierKind::Uscc,
            OpponentKind::Other => continue,
        };
        if let Some(number) = &opponent.id_no
            && !identifiers::check(kind, number, today).valid
        {
            found.push(field(format!("opponents[{at}].id_no"), Code::BadCheckDigit));
        }
        if opponent.id_no.is_some() && opponent.id_no == form.applicant.id_no {
            found.push(field(format!("opponents[{at}].id_no"), Code::Mismatch));
        }
    }
    found
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
        let check = identifiers::check(kind, number, today);
        if !check.valid {
            found.push(field("applicant.id_no", Code::BadCheckDigit));
        }
        if let Some(facts) = check.facts {
            let other_birth =
                person.birth_date.zip(facts.birth_date).is_some_and(|(said, read)| said != read);
            let other_sex = person.sex.zip(facts.sex).is_some_and(|(said, read)| said != read);
            found.extend(other_birth.then(|| field("applicant.birth_date", Code::Mismatch)));
            found.extend(other_sex.then(|| field("applicant.sex", Code::Mismatch)));
        }
    }
    if person.birth_date.is_some_and(|day| day > today) {
        found.push(field("applicant.birth_date", Code::InFuture));
    }
    if let Some(phone) = &person.phone
        && !identifiers::check(IdentifierKind::Phone, phone, today).valid
    {
        found.push(field("applicant.phone", Code::BadFormat));
    }
    found
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
