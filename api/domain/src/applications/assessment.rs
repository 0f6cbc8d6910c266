//! What is known of an application's eligibility (ELG-01): the facts of the form, what data sources answered, and what
//! the examiner knows better. A data answer comes before what was said, and nobody overwrites it silently.

use chrono::NaiveDate;
use openapi::{
    Code, Fen, FieldProblem, Short,
    applications::{Cause, Form, NewAssessment, OpponentKind},
    eligibility::{ClaimKind, Facts, MatterCode, OpponentRelation},
    people::IdType,
};

use super::by_data::{claimed, conflicts, together};
use crate::{
    eligibility::check_facts, identifiers::ResidentId, refusal::field, regions, verification::Known,
};

/// Where and when an application is assessed.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The centre's region.
    pub region: &'a Short,
    /// The day of the application (GEN-01).
    pub on: NaiveDate,
    /// Does the same person have the same matter running already (ELG-01, step 2)?
    pub duplicate: bool,
}

/// The facts to be assessed, or what can not be true of them: what is known by data is taken as it is, and whoever
/// has reason to see it otherwise states the result of the check, with that reason.
pub fn facts(
    form: &Form,
    more: NewAssessment,
    place: Place<'_>,
    known: &Known,
) -> Result<Facts, Vec<FieldProblem>> {
    let conflicts = conflicts(&more, known);
    if !conflicts.is_empty() {
        return Err(conflicts);
    }
    let NewAssessment {
        region,
        organ_region,
        work_region,
        matter,
        claim,
        categories,
        own_right,
        no_fixed_income,
        opponent,
        members,
        incomes_fen,
        major_medical_fen,
        area,
        deposit_fen,
        homes,
        vehicle_value_fen,
        limitation_date,
        group_size,
        queries,
        identity_valid,
        duplicate,
    } = more;
    if region.as_ref().is_some_and(|at| !regions::contains(place.region, at)) {
        return Err(vec![field("region", Code::UnknownRegion)]);
    }
    let members = members.or(form.means.household_members);
    let stated = incomes_fen.is_none().then(|| per_head(form, members)).flatten();
    let facts = Facts {
        organ_region,
        work_region,
        matter: matter.or_else(|| matter_of(form)),
        claim: claim.or_else(|| claim_of(form)),
        categories: categories.unwrap_or_else(|| claimed(form, known)),
        birth_date: birth_date(form, place.on),
        own_right,
        no_fixed_income,
        opponent: opponent.or_else(|| opponent_of(form)),
        members,
        incomes_fen,
        income_pc_fen: stated,
        major_medical_fen,
        area,
        deposit_fen,
        homes,
        vehicle_value_fen,
        limitation_date: limitation_date.or(form.matter.limitation_date),
        group_size,
        queries: together(known, queries)?,
        identity_valid,
        duplicate: Some(duplicate.unwrap_or(place.duplicate)),
        ..Facts::at(region.unwrap_or_else(|| place.region.clone()), place.on)
    };
    let problems = check_facts(&facts);
    if problems.is_empty() { Ok(facts) } else { Err(problems) }
}

/// What the household has together, a head: parts of a fen are dropped in the applicant's favour.
fn per_head(form: &Form, members: Option<u16>) -> Option<Fen> {
    let (total, members) = form.means.monthly_income_fen.zip(members)?;
    Fen::new(total.get() / i64::from(members.max(1)))
}

/// As said, or as the number tells.
fn birth_date(form: &Form, today: NaiveDate) -> Option<NaiveDate> {
    let applicant = &form.applicant;
    let said = applicant.birth_date.map(openapi::Personal::into_inner);
    let resident = matches!(applicant.id_type, Some(IdType::ResidentId | IdType::HouseholdRegister));
    said.or_else(|| {
        let number = applicant.id_no.as_deref().filter(|_| resident)?;
        ResidentId::parse(number, today).ok().map(|id| id.birth_date)
    })
}

/// A matter of the law has one code everywhere; what only local rules take in is told by the cause.
pub(super) fn matter_of(form: &Form) -> Option<MatterCode> {
    let by_law = form.matter.scope.and_then(|scope| scope.code().parse().ok());
    by_law.or_else(|| {
        Some(match form.matter.cause? {
            Cause::ParentSupport | Cause::ChildSupport | Cause::SpousalSupport => MatterCode::M04,
            Cause::UnpaidWages | Cause::LabourRelation => MatterCode::M05,
            Cause::WorkInjury | Cause::TrafficAccident | Cause::MedicalInjury => MatterCode::M07,
            Cause::SocialInsurance => MatterCode::M02,
            Cause::Pollution => MatterCode::M08,
            Cause::StateCompensation => MatterCode::M01,
            Cause::Divorce => MatterCode::Divorce,
            Cause::DomesticViolence => MatterCode::DivorceDamagesHomeViolence,
            Cause::Inheritance => MatterCode::Inheritance,
            Cause::PersonalInjury => MatterCode::PersonalInjury,
            Cause::Land => MatterCode::LandTransfer,
            Cause::PrivateLending => MatterCode::PrivateLending,
            Cause::Neighbours => MatterCode::Neighbours,
            Cause::Consumer => MatterCode::Consumer,
            Cause::Custody | Cause::ProductLiability | Cause::Pension | Cause::Criminal | Cause::Other => {
                return None;
            }
        })
    })
}

fn claim_of(form: &Form) -> Option<ClaimKind> {
    Some(match form.matter.cause? {
        Cause::UnpaidWages => ClaimKind::LabourPay,
        Cause::WorkInjury => ClaimKind::WorkInjury,
        Cause::ParentSupport => ClaimKind::SupportByChildren,
        Cause::DomesticViolence => ClaimKind::HomeViolence,
        _ => return None,
    })
}

/// Who withholds wages is the employer; of a person nobody knows whether they live in the household.
fn opponent_of(form: &Form) -> Option<OpponentRelation> {
    let wages =
        matches!(form.matter.cause, Some(Cause::UnpaidWages | Cause::LabourRelation | Cause::WorkInjury));
    let house = form.opponents.iter().any(|opponent| opponent.kind == OpponentKind::Organisation);
    (wages && house).then_some(OpponentRelation::Employer)
}

#[cfg(test)]
mod tests {
    use openapi::{
        applications::{Matter, Means, Person, Scope},
        people::PersonCategory,
    };

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn text<T: std::str::FromStr<Err = openapi::TextProblem>>(plain: &str) -> T {
        plain.parse().expect("a text")
    }

    fn form() -> Form {
        Form {
            applicant: Person {
                id_type: Some(IdType::ResidentId),
                id_no: Some(text("410902194906150010")),
                categories: vec![PersonCategory::MigrantWorker],
                ..Person::default()
            },
            matter: Matter {
                scope: Some(Scope::M05),
                cause: Some(Cause::UnpaidWages),
                limitation_date: Some(day("2026-12-01")),
                ..Matter::default()
            },
            means: Means {
                household_members: Some(3),
                monthly_income_fen: Fen::new(400_000),
                ..Means::default()
            },
            ..Form::default()
        }
    }

    fn assessed(more: NewAssessment) -> Result<Facts, Vec<FieldProblem>> {
        let (region, on) = (text("410900"), day("2026-11-02"));
        facts(&form(), more, Place { region: &region, on, duplicate: false }, &Known::default())
    }

    #[test]
    fn elg_01_the_form_answers_what_it_can_and_the_number_tells_the_age() {
        let facts = assessed(NewAssessment::default()).expect("plausible");
        assert_eq!((facts.matter, facts.claim), (Some(MatterCode::M05), Some(ClaimKind::LabourPay)));
        assert_eq!(facts.birth_date, Some(day("1949-06-15")));
        assert_eq!(facts.income_pc_fen, Fen::new(133_333), "a third, the rest dropped");
        assert_eq!((facts.members, facts.limitation_date), (Some(3), Some(day("2026-12-01"))));
        assert_eq!((&*facts.region, facts.duplicate), ("410900", Some(false)));
    }

    #[test]
    fn elg_01_what_the_examiner_knows_takes_the_place_of_what_was_said() {
        let incomes: Vec<Fen> = [240_000, 150_000, 0].into_iter().filter_map(Fen::new).collect();
        let more = NewAssessment {
            region: Some(text("410902")),
            categories: Some(Vec::new()),
            incomes_fen: Some(incomes.clone()),
            ..NewAssessment::default()
        };
        let facts = assessed(more).expect("plausible");
        assert_eq!((&*facts.region, facts.categories.len()), ("410902", 0));
        assert_eq!((facts.incomes_fen, facts.income_pc_fen), (Some(incomes), None));
    }

    #[test]
    fn a_household_lives_in_the_region_of_the_centre_and_has_no_more_incomes_than_members() {
        let elsewhere = NewAssessment { region: Some(text("321102")), ..NewAssessment::default() };
        assert_eq!(assessed(elsewhere), Err(vec![field("region", Code::UnknownRegion)]));
        let incomes = Some(vec![Fen::default(); 4]);
        let crowded = NewAssessment { incomes_fen: incomes, ..NewAssessment::default() };
        assert_eq!(assessed(crowded), Err(vec![field("incomes_fen", Code::TooManyItems)]));
    }
}
