//! The fields that a new entry and a changed one have in common.

use chrono::NaiveDate;
use openapi::{
    Name, OrganisationId, Paragraph, Short, UserId,
    practitioners::{Language, Practitioner, PractitionerKind, Specialty},
};
use yew::prelude::*;

use crate::{
    app::{Check, Form},
    i18n::{Named, choices},
    staff::practitioners::words::RosterWords,
    ui::{Checkbox, Checkboxes, DateField, NumberField, TextArea, TextField},
};

/// What is typed.
#[derive(Clone, PartialEq, Default)]
pub struct Draft {
    pub firm: Option<OrganisationId>,
    pub user: Option<UserId>,
    pub kind: Option<PractitionerKind>,
    pub name: String,
    phone: String,
    licence_no: String,
    first_licensed_on: Option<NaiveDate>,
    licence_valid_to: Option<NaiveDate>,
    criminal_years: Option<u32>,
    minors_qualified: bool,
    specialties: Vec<Specialty>,
    languages: Vec<Language>,
    max_open_cases: Option<u32>,
    introduction: String,
    pub left_on: Option<NaiveDate>,
}

/// What was typed, as far as it is well formed.
pub struct Said {
    pub name: Name,
    pub phone: Short,
    pub licence_no: Short,
    pub first_licensed_on: Option<NaiveDate>,
    pub licence_valid_to: NaiveDate,
    pub criminal_years: u16,
    pub minors_qualified: bool,
    pub specialties: Vec<Specialty>,
    pub languages: Vec<Language>,
    pub max_open_cases: Option<u16>,
    pub introduction: Option<Paragraph>,
}

impl Draft {
    /// An empty one; most are lawyers.
    pub fn lawyer() -> Self {
        Self { kind: Some(PractitionerKind::Lawyer), ..Self::default() }
    }

    /// An entry as it stands.
    pub fn of(entry: &Practitioner) -> Self {
        Self {
            firm: Some(entry.firm_id),
            user: None,
            kind: Some(entry.kind),
            name: entry.name.to_string(),
            phone: entry.phone.to_string(),
            licence_no: entry.licence_no.to_string(),
            first_licensed_on: entry.first_licensed_on,
            licence_valid_to: Some(entry.licence_valid_to),
            criminal_years: Some(entry.criminal_years.into()),
            minors_qualified: entry.minors_qualified,
            specialties: entry.specialties.clone(),
            languages: entry.languages.clone(),
            max_open_cases: Some(entry.max_open_cases.into()),
            introduction: entry.introduction.as_deref().unwrap_or_default().to_owned(),
            left_on: entry.left_on,
        }
    }

    /// The common part, as far as it could be read.
    pub fn said(&self, check: &mut Check) -> Option<Said> {
        let name = check.text("name", &self.name);
        let phone = check.text("phone", &self.phone);
        let licence_no = check.text("licence_no", &self.licence_no);
        let licence_valid_to = check.required("licence_valid_to", self.licence_valid_to);
        // More than fits is out of range in any case.
        let small = |number: u32| u16::try_from(number).unwrap_or(u16::MAX);
        let criminal_years = check.required("criminal_years", self.criminal_years.map(small));
        let introduction = check.optional("introduction", &self.introduction);
        Some(Said {
            name: name?,
            phone: phone?,
            licence_no: licence_no?,
            first_licensed_on: self.first_licensed_on,
            licence_valid_to: licence_valid_to?,
            criminal_years: criminal_years?,
            minors_qualified: self.minors_qualified,
            specialties: self.specialties.clone(),
            languages: self.languages.clone(),
            max_open_cases: self.max_open_cases.map(small),
            introduction,
        })
    }
}

/// The common fields.
pub fn fields(form: &Form<Draft>, words: &RosterWords) -> Html {
    let d = form.draft();
    let text = |path: &'static str, put: fn(&mut Draft, String)| form.edit(path, put);
    html! {
        <>
            <div class="fields">
                <TextField id="name" label={words.name} value={d.name.clone()} maxlength="50" autocomplete="off"
                    error={form.error("name")} onchange={text("name", |d, v| d.name = v)} />
                <TextField id="phone" label={words.phone} value={d.phone.clone()} inputmode="tel" maxlength="40"
                    autocomplete="off" error={form.error("phone")} onchange={text("phone", |d, v| d.phone = v)} />
                <TextField id="licence_no" label={words.licence_no} value={d.licence_no.clone()} maxlength="40"
                    autocomplete="off" error={form.error("licence_no")}
                    onchange={text("licence_no", |d, v| d.licence_no = v)} />
                <DateField id="first_licensed_on" label={words.first_licensed} value={d.first_licensed_on} optional={true}
                    error={form.error("first_licensed_on")}
                    onchange={form.edit("first_licensed_on", |d: &mut Draft, v| d.first_licensed_on = v)} />
                <DateField id="licence_valid_to" label={words.licence_valid_to} value={d.licence_valid_to}
                    error={form.error("licence_valid_to")}
                    onchange={form.edit("licence_valid_to", |d: &mut Draft, v| d.licence_valid_to = v)} />
                <NumberField id="criminal_years" label={words.criminal_years} value={d.criminal_years}
                    error={form.error("criminal_years")}
                    onchange={form.edit("criminal_years", |d: &mut Draft, v| d.criminal_years = v)} />
                <NumberField id="max_open_cases" label={words.max_open} hint={words.max_hint} optional={true}
                    value={d.max_open_cases} error={form.error("max_open_cases")}
                    onchange={form.edit("max_open_cases", |d: &mut Draft, v| d.max_open_cases = v)} />
            </div>
            <Checkbox id="minors_qualified" label={words.minors} value={d.minors_qualified}
                onchange={form.edit("minors_qualified", |d: &mut Draft, v| d.minors_qualified = v)} />
            <div class="many">
                {many(form, "specialties", words.specialties, &d.specialties, |d| &mut d.specialties, words)}
                {many(form, "languages", words.languages, &d.languages, |d| &mut d.languages, words)}
            </div>
            <TextArea id="introduction" label={words.introduction} rows={3} max={Paragraph::MAX} optional={true}
                value={d.introduction.clone()} error={form.error("introduction")}
                onchange={text("introduction", |d, v| d.introduction = v)} />
        </>
    }
}

/// Any number out of one table.
fn many<C: Named>(
    form: &Form<Draft>,
    path: &'static str,
    label: &'static str,
    chosen: &[C],
    at: fn(&mut Draft) -> &mut Vec<C>,
    words: &RosterWords,
) -> Html {
    let onchange = form.edit_with(path, move |d: &mut Draft, codes: Vec<AttrValue>| {
        *at(d) = codes.iter().filter_map(|code| code.parse().ok()).collect();
    });
    html! {
        <Checkboxes id={path} {label} choices={choices::<C>(words.lang)} error={form.error(path)} {onchange}
            values={chosen.iter().map(|code| code.code().into()).collect::<Vec<AttrValue>>()} optional={true} />
    }
}

/// What a field is called in the summary of problems.
pub fn label(words: &'static RosterWords, path: &str) -> &'static str {
    match path {
        "firm_id" => words.firm,
        "user_id" => words.person,
        "kind" => words.kind,
        "phone" => words.phone,
        "licence_no" => words.licence_no,
        "first_licensed_on" => words.first_licensed,
        "licence_valid_to" => words.licence_valid_to,
        "criminal_years" => words.criminal_years,
        "max_open_cases" => words.max_open,
        "specialties" => words.specialties,
        "languages" => words.languages,
        "introduction" => words.introduction,
        "left_on" => words.left_on,
        _ => words.name,
    }
}
