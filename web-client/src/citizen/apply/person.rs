//! Question 2: name and ID. A resident ID tells sex and birth by itself (VAL-01).

use chrono::NaiveDate;
use domain::identifiers;
use openapi::{
    applications::Person,
    identifiers::{IdentifierCheck, IdentifierKind},
    people::{Ethnicity, IdType, PersonCategory, Sex},
};
use yew::prelude::*;

use super::{
    super::say,
    Draft,
    fields::{Keys, Line, Page},
    labels::label,
};
use crate::{
    app::{Check, browser},
    i18n::{day_in_year, ethnicities},
    ui::{Banner, Checkboxes, Choice, Tone},
};

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Identity {
    name: String,
    /// `resident`, `other` or `none`.
    has: String,
    /// Which other document.
    id_type: String,
    id_no: String,
    reason: String,
    sex: String,
    birth: String,
    /// A code of GB/T 3304, or nothing.
    ethnicity: String,
    groups: Vec<PersonCategory>,
}

/// Characters of a resident ID: earlier there is nothing to check.
const WHOLE: usize = 18;

impl Identity {
    pub fn of(person: &Person) -> Self {
        let has = match (person.id_type, &person.id_unverified_reason) {
            (_, Some(_)) => "none",
            (None | Some(IdType::ResidentId), None) => "resident",
            (Some(_), None) => "other",
        };
        let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
        Self {
            name: text(person.name.as_deref()),
            has: has.to_owned(),
            id_type: text(person.id_type.filter(|_| has == "other").map(IdType::code)),
            id_no: text(person.id_no.as_deref()),
            reason: text(person.id_unverified_reason.as_deref()),
            sex: text(person.sex.map(Sex::code)),
            birth: person.birth_date.map(|day| day.get().to_string()).unwrap_or_default(),
            ethnicity: text(person.ethnicity.map(Ethnicity::code)),
            groups: person.categories.clone(),
        }
    }

    pub fn each(&mut self, cell: &mut dyn FnMut(&mut String)) {
        let Self { name, has, id_type, id_no, reason, sex, birth, ethnicity, groups } = self;
        let mut codes = groups.iter().map(|group| group.code()).collect::<Vec<_>>().join(",");
        [name, has, id_type, id_no, reason, sex, birth, ethnicity, &mut codes].into_iter().for_each(cell);
        *groups = codes.split(',').filter_map(|code| code.parse().ok()).collect();
    }

    /// The check of a resident ID, once it is all there.
    fn checked(&self) -> Option<IdentifierCheck> {
        let whole =
            self.has == "resident" && self.id_no.chars().filter(|c| !c.is_whitespace()).count() >= WHOLE;
        whole.then(|| identifiers::check(IdentifierKind::ResidentId, &self.id_no, browser::NEVER_TOO_LATE))
    }

    pub fn patch(&self, saved: &Person, check: &mut Check) -> Person {
        let name = check.text("applicant.name", &self.name);
        let (ethnicity, categories) = (Ethnicity::new(&self.ethnicity), self.groups.clone());
        let kept = Person { ethnicity, categories, ..saved.clone() };
        match &*self.has {
            "none" => Person {
                name,
                id_type: Some(IdType::Other),
                id_no: None,
                id_unverified_reason: check.text("applicant.id_unverified_reason", &self.reason),
                sex: self.sex.parse().ok(),
                birth_date: self.birth.parse().ok(),
                ..kept
            },
            "other" => Person {
                name,
                id_type: check.required("which", self.id_type.parse().ok()),
                id_no: check.text("applicant.id_no", &self.id_no),
                id_unverified_reason: None,
                sex: self.sex.parse().ok(),
                birth_date: self.birth.parse().ok(),
                ..kept
            },
            _ => {
                let found = self.checked();
                let facts = found.as_ref().and_then(|found| found.facts.as_ref());
                let number =
                    found.as_ref().and_then(|found| found.normalised.as_deref()).unwrap_or(&self.id_no);
                Person {
                    name,
                    id_type: Some(IdType::ResidentId),
                    id_no: check.text("applicant.id_no", number),
                    id_unverified_reason: None,
                    sex: facts.and_then(|facts| facts.sex),
                    birth_date: facts.and_then(|facts| facts.birth_date),
                    ..kept
                }
            }
        }
    }
}

pub fn view(page: &Page<'_>) -> Html {
    let (person, words) = (&page.draft().person, page.words);
    let has = vec![
        Choice::new("resident", words.id_resident),
        Choice::new("other", words.id_other),
        Choice::new("none", words.id_none).hint(words.id_none_hint),
    ];
    html! {
        <>
            {page.text(Line::new("applicant.name", &person.name).fills("name"), |d, v| d.person.name = v)}
            {page.radios("applicant.id_type", &person.has, has, |d, v| d.person.has = v)}
            if person.has == "none" {
                {page.text(Line::new("applicant.id_unverified_reason", &person.reason).hint(words.reason_hint),
                    |d, v| d.person.reason = v)}
            } else {
                if person.has == "other" { {other_document(page)} }
                {page.text(Line::new("applicant.id_no", &person.id_no)
                    .hint(if person.has == "other" { "" } else { words.id_hint }), |d, v| d.person.id_no = v)}
            }
            if person.has == "resident" { {told(page)} } else { {asked(page)} }
            {page.select("applicant.ethnicity", &person.ethnicity, ethnicities(), |d, v| d.person.ethnicity = v)}
            {groups(page)}
        </>
    }
}

/// What the number tells, as soon as it is whole.
fn told(page: &Page<'_>) -> Html {
    let Some(found) = page.draft().person.checked() else { return Html::default() };
    let words = page.words;
    let Some(facts) = found.facts else {
        return html! { <Banner tone={Tone::Orange} live={true}><p>{words.id_bad}</p></Banner> };
    };
    let sex = if facts.sex == Some(Sex::Male) { words.male } else { words.female };
    if facts.birth_date.is_some_and(|day| *day.get() > browser::today()) {
        return html! {
            <Banner tone={Tone::Yellow} title={words.id_future} live={true}><p>{words.id_future_help}</p></Banner>
        };
    }
    let birth = facts.birth_date.map(|day| day_in_year(page.lang, day.into_inner())).unwrap_or_default();
    html! {
        <Banner tone={Tone::Green} title={words.id_good} live={true}><p>{words.person(sex, &birth)}</p></Banner>
    }
}

/// What one belongs to: it helps the centre, and nobody has to say it.
fn groups(page: &Page<'_>) -> Html {
    let now = &page.draft().person.groups;
    let choice = |group: &PersonCategory| Some(Choice::new(group.code(), say::category(page.lang, *group)?));
    let put = |d: &mut Draft, codes: Vec<AttrValue>| {
        // What was said at a window and is not asked here stays.
        d.person.groups.retain(|group| !say::PEOPLE.contains(group));
        d.person.groups.extend(codes.iter().filter_map(|code| code.parse::<PersonCategory>().ok()));
    };
    let path = "applicant.categories";
    html! {
        <details open={!now.is_empty()}>
            <summary>{page.words.groups_show}</summary>
            <Checkboxes id={path} label={label(page.lang, path)} optional={true} error={page.form.error(path)}
                values={now.iter().map(|group| group.code().into()).collect::<Vec<AttrValue>>()}
                choices={say::PEOPLE.iter().filter_map(choice).collect::<Vec<_>>()} onchange={page.form.edit(path, put)} />
        </details>
    }
}

fn other_document(page: &Page<'_>) -> Html {
    let words = page.words;
    let kinds = [
        (IdType::HouseholdRegister, words.doc_household),
        (IdType::Military, words.doc_military),
        (IdType::Passport, words.doc_passport),
        (IdType::HongKongMacauPass, words.doc_hkm),
        (IdType::TaiwanPass, words.doc_taiwan),
        (IdType::ForeignResidence, words.doc_foreign),
    ];
    let kinds = kinds.into_iter().map(|(kind, text)| Choice::new(kind.code(), text)).collect();
    page.radios("which", &page.draft().person.id_type, kinds, |d, v| d.person.id_type = v)
}

/// Without a resident ID, sex and birth are asked.
fn asked(page: &Page<'_>) -> Html {
    let (person, words) = (&page.draft().person, page.words);
    let sexes =
        vec![Choice::new(Sex::Female.code(), words.female), Choice::new(Sex::Male.code(), words.male)];
    html! {
        <>
            {page.radios("applicant.sex", &person.sex, sexes, |d, v| d.person.sex = v)}
            {page.text(Line::new("applicant.birth_date", &person.birth).keys(Keys::Day).optional(),
                |d, v| d.person.birth = v)}
            if person.birth.parse().is_ok_and(|day: NaiveDate| day > browser::today()) {
                <Banner tone={Tone::Yellow} title={words.birth_future} live={true}><p>{words.id_future_help}</p></Banner>
            }
        </>
    }
}
