//! What sources say, weighed: what is an answer at all, where two contradict each other, what does not fit the
//! statement. Nothing here turns silence into a no.

use chrono::{Days, NaiveDate};
use openapi::{
    applications::Form,
    eligibility::DataSource,
    people::PersonCategory,
    verifications::{Contradiction, Saying, SourceValue, SourceWay, Topic},
};

use super::Terms;

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub source: DataSource,
    pub way: SourceWay,
    pub found: bool,
    pub value: SourceValue,
    pub as_of: NaiveDate,
}

/// Is this an answer? A yes says something, a no names nothing but the registers it is about, and nobody knows the
/// future.
pub fn is_answer(found: bool, value: &SourceValue, as_of: NaiveDate, today: NaiveDate) -> bool {
    let SourceValue { registered, pension_fen, wage_fen, employed, homes, vehicles, name_matches } = value;
    let tells = pension_fen.is_some()
        || wage_fen.is_some()
        || employed.is_some()
        || homes.is_some()
        || vehicles.is_some();
    let fits = if found { tells || !registered.is_empty() } else { !tells && name_matches.is_none() };
    let days = |days: &[_]| days.iter().all(in_order);
    fits && as_of <= today && registered.len() <= 20 && days(registered)
}

fn in_order(registration: &openapi::verifications::Registration) -> bool {
    registration.valid_from.zip(registration.valid_to).is_none_or(|(from, to)| from <= to)
}

/// Is an answer so old that somebody should look twice (VER-03)?
pub fn stale(as_of: NaiveDate, today: NaiveDate, terms: &Terms) -> bool {
    as_of + Days::new(terms.stale_days.into()) < today
}

/// Something a source says of one thing.
pub(super) type Claim = (Topic, Option<PersonCategory>, Saying);

/// Where two answers say different things of the same thing; each is told with both values (VER-02).
pub fn contradictions(said: &[Said]) -> Vec<Contradiction> {
    let claims: Vec<Claim> = said.iter().flat_map(claims).collect();
    let mut found: Vec<Contradiction> = Vec::new();
    for (at, (topic, category, other)) in claims.iter().enumerate() {
        let first = claims[..at].iter().find(|(t, c, _)| (t, c) == (topic, category));
        if let Some((_, _, one)) = first.filter(|(_, _, one)| one.value != other.value) {
            found.push(Contradiction { topic: *topic, category: *category, one: *one, other: *other });
        }
    }
    // The number is known under another name: whom the answer is about, somebody must see.
    for said in said.iter().filter(|said| said.value.name_matches == Some(false)) {
        let saying = |value| Saying { source: said.source, way: said.way, value };
        found.push(Contradiction { topic: Topic::Name, category: None, one: saying(1), other: saying(0) });
    }
    found
}

pub(super) fn claims(said: &Said) -> Vec<Claim> {
    let SourceValue { registered, pension_fen, wage_fen, employed, homes, vehicles, name_matches: _ } =
        &said.value;
    let numbers = [
        (Topic::Pension, pension_fen.map(|fen| fen.get())),
        (Topic::Wage, wage_fen.map(|fen| fen.get())),
        (Topic::Employed, employed.map(i64::from)),
        (Topic::Homes, homes.map(i64::from)),
        (Topic::Vehicles, vehicles.map(i64::from)),
    ];
    let saying = |value| Saying { source: said.source, way: said.way, value };
    let numbers = numbers.into_iter().filter_map(|(topic, value)| Some((topic, None, saying(value?))));
    let registers = registered
        .iter()
        .map(|register| (Topic::Registered, Some(register.category), saying(i64::from(said.found))));
    numbers.chain(registers).collect()
}

/// Do the answers not fit what the applicant stated (EX-9)? More is received by the applicant alone than was stated
/// for the whole household; or a source that keeps the register does not know the category that was claimed. Such a
/// thing is to be explained before a refusal, and decides nothing by itself.
pub fn suspect(form: &Form, said: &[Said]) -> bool {
    let received: i64 = [Topic::Pension, Topic::Wage]
        .into_iter()
        .filter_map(|wanted| {
            let values = said.iter().flat_map(claims).filter(|(topic, ..)| *topic == wanted);
            values.map(|(_, _, saying)| saying.value).max()
        })
        .sum();
    let stated = form.means.monthly_income_fen.map(|fen| fen.get());
    let denied = said.iter().filter(|said| !said.found).flat_map(|said| &said.value.registered);
    let mut denied = denied.map(|register| register.category);
    stated.is_some_and(|stated| received > stated)
        || denied.any(|category| form.applicant.categories.contains(&category))
}

#[cfg(test)]
mod tests {
    use openapi::{Fen, applications::Means};

    use super::{
        super::examples::{on, pension, registered, says},
        *,
    };

    #[test]
    fn ver_02_two_sources_that_differ_are_both_told() {
        let said = [
            says(DataSource::HrSocial, true, pension(320_000)),
            says(DataSource::Bigdata, true, pension(0)),
            says(DataSource::CivilAffairs, true, registered(PersonCategory::Dibao, None)),
        ];
        let [found] = &contradictions(&said)[..] else { panic!("one") };
        assert_eq!((found.topic, found.one.value, found.other.value), (Topic::Pension, 320_000, 0));
        assert_eq!(contradictions(&said[..1]), []);
        let list = Said {
            way: SourceWay::List,
            ..says(DataSource::CivilAffairs, false, registered(PersonCategory::Dibao, None))
        };
        let two_ways = contradictions(&[said[2].clone(), list]);
        assert_eq!(two_ways[0].category, Some(PersonCategory::Dibao));
    }

    #[test]
    fn ver_02_a_number_under_another_name_goes_to_a_person() {
        let value = SourceValue { name_matches: Some(false), ..registered(PersonCategory::Dibao, None) };
        let said = [says(DataSource::CivilAffairs, true, value)];
        assert_eq!(contradictions(&said)[0].topic, Topic::Name);
    }

    #[test]
    fn ex_9_a_pension_that_was_not_stated_is_suspect() {
        let means = Means { monthly_income_fen: Fen::new(0), ..Means::default() };
        let form = Form { means, ..Form::default() };
        let value = SourceValue { employed: Some(true), homes: Some(2), ..pension(320_000) };
        let said = [says(DataSource::HrSocial, true, value)];
        assert!(suspect(&form, &said));
        assert!(!suspect(&Form::default(), &said), "nothing was stated");
        let claimed = openapi::applications::Person {
            categories: vec![PersonCategory::Dibao],
            ..openapi::applications::Person::default()
        };
        let form = Form { applicant: claimed, ..Form::default() };
        let denied = says(DataSource::CivilAffairs, false, registered(PersonCategory::Dibao, None));
        assert!(suspect(&form, &[denied]));
        let nothing = says(DataSource::CivilAffairs, false, SourceValue::default());
        assert!(!suspect(&form, &[nothing]), "it did not say of which register");
    }

    #[test]
    fn ver_02_a_yes_that_says_nothing_and_a_no_that_says_something_are_no_answers() {
        let today = on("2026-11-02");
        assert!(!is_answer(true, &SourceValue::default(), today, today));
        assert!(is_answer(false, &SourceValue::default(), today, today));
        assert!(!is_answer(false, &pension(0), today, today));
        assert!(!is_answer(true, &pension(0), on("2026-11-03"), today), "nobody knows the future");
    }

    #[test]
    fn ver_03_an_answer_is_stale_after_ninety_days() {
        let terms = Terms::default();
        assert!(!stale(on("2026-08-04"), on("2026-11-02"), &terms));
        assert!(stale(on("2026-08-03"), on("2026-11-02"), &terms));
    }
}
