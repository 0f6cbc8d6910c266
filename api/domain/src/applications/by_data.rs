//! What data sources answered, beside what was claimed and what the examiner enters (ELG-01, ELG-08).

use openapi::{
    Code, FieldProblem,
    applications::{Form, MaterialItem, NewAssessment, Proof},
    eligibility::{QueryField, QueryHit},
    people::PersonCategory,
};

use super::materials;
use crate::{refusal::field, verification::Known};

/// Answers of data sources in one assessment at most.
const QUERIES: usize = 50;

/// Where what the examiner enters contradicts an answer.
pub(super) fn conflicts(more: &NewAssessment, known: &Known) -> Vec<FieldProblem> {
    let mut found = Vec::new();
    let mut wrong = |path: String| found.push(field(path, Code::FoundOtherwise));
    let same = |one: &QueryHit, two: &QueryHit| {
        (one.source, one.field, one.category) == (two.source, two.field, two.category)
    };
    for (at, entered) in more.queries.iter().enumerate() {
        if known.hits().any(|hit| same(&hit, entered) && hit != *entered) {
            wrong(format!("queries[{at}]"));
        }
    }
    let lives_on = known.hits().any(|hit| match hit.field {
        QueryField::Pension | QueryField::Wage => hit.value_fen.is_some_and(|fen| fen.get() > 0),
        QueryField::SocialInsurance => true,
        QueryField::Homes | QueryField::Vehicles | QueryField::Registered => false,
    });
    if more.no_fixed_income == Some(true) && lives_on {
        wrong("no_fixed_income".to_owned());
    }
    let homes = known.hits().filter(|hit| hit.field == QueryField::Homes).filter_map(|hit| hit.count).max();
    if more.homes.zip(homes).is_some_and(|(entered, found)| entered < found) {
        wrong("homes".to_owned());
    }
    let denied = |category: &PersonCategory| known.denied.contains(category);
    if more.categories.as_ref().is_some_and(|entered| entered.iter().any(denied)) {
        wrong("categories".to_owned());
    }
    found
}

/// What the applicant claims, without what a person has stated that the registers do not know.
pub(super) fn claimed(form: &Form, known: &Known) -> Vec<PersonCategory> {
    let claimed = form.applicant.categories.iter().copied();
    claimed.filter(|category| !known.denied.contains(category)).collect()
}

/// What the checks brought, and what the examiner enters beside it.
pub(super) fn together(known: &Known, entered: Vec<QueryHit>) -> Result<Vec<QueryHit>, Vec<FieldProblem>> {
    let mut queries: Vec<QueryHit> = known.hits().take(QUERIES).collect();
    for hit in entered {
        if !queries.contains(&hit) {
            queries.push(hit);
        }
    }
    if queries.len() > QUERIES { Err(vec![field("queries", Code::TooManyItems)]) } else { Ok(queries) }
}

/// What the answers prove of the papers that are asked for: the ground on which the check of means is waived (ELG-08).
pub fn proofs(form: &Form, known: &Known) -> Vec<Proof> {
    let mut shown = materials::by_ground(form).into_iter().filter_map(|category| known.registered(category));
    let first = shown.next();
    let proof =
        first.map(|found| Proof { item: MaterialItem::Ground, source: found.hit.source, as_of: found.as_of });
    proof.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use openapi::{
        Fen,
        applications::{Means, MeansGround, MeansMode, Person},
        eligibility::DataSource,
    };

    use super::*;
    use crate::verification::Found;

    fn on(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn answered(field: QueryField, fen: Option<i64>, category: Option<PersonCategory>) -> Known {
        let value_fen = fen.and_then(Fen::new);
        let hit = QueryHit { source: DataSource::HrSocial, field, value_fen, count: None, category };
        Known { found: vec![Found { hit, as_of: on("2026-11-01") }], denied: Vec::new() }
    }

    #[test]
    fn elg_01_what_data_say_stands_beside_what_is_entered_and_is_not_overwritten() {
        let pension = answered(QueryField::Pension, Some(320_000), None);
        let hit = pension.found[0].hit;
        let other = QueryHit { source: DataSource::Tax, field: QueryField::Wage, ..hit };
        assert_eq!(together(&pension, vec![hit, other]), Ok(vec![hit, other]), "once");
        let less = NewAssessment {
            queries: vec![QueryHit { value_fen: Fen::new(0), ..hit }],
            no_fixed_income: Some(true),
            ..NewAssessment::default()
        };
        let told = ["queries[0]", "no_fixed_income"].map(|path| field(path, Code::FoundOtherwise));
        assert_eq!(conflicts(&less, &pension), told);
        assert_eq!(conflicts(&less, &Known::default()), []);
    }

    #[test]
    fn elg_08_what_a_person_denied_after_a_check_is_neither_claimed_nor_entered() {
        let categories = vec![PersonCategory::Dibao, PersonCategory::Elderly];
        let applicant = Person { categories: categories.clone(), ..Person::default() };
        let form = Form { applicant, ..Form::default() };
        let known = Known { denied: vec![PersonCategory::Dibao], ..Known::default() };
        assert_eq!(claimed(&form, &known), [PersonCategory::Elderly]);
        let all_the_same = NewAssessment { categories: Some(categories), ..NewAssessment::default() };
        assert_eq!(conflicts(&all_the_same, &known), [field("categories", Code::FoundOtherwise)]);
    }

    #[test]
    fn elg_08_who_stands_on_the_register_brings_no_certificate_of_it() {
        let means =
            Means { mode: Some(MeansMode::Exempt), ground: Some(MeansGround::E2), ..Means::default() };
        let form = Form { means, ..Form::default() };
        let on_register = |category| answered(QueryField::Registered, None, Some(category));
        let proven = proofs(&form, &on_register(PersonCategory::Dibao));
        assert_eq!(proven[0].source, DataSource::HrSocial);
        assert_eq!(proofs(&form, &on_register(PersonCategory::Disabled)), [], "another ground's");
        assert_eq!(proofs(&Form::default(), &on_register(PersonCategory::Dibao)), [], "nothing is asked for");
    }
}
