//! The terms of a program as they are typed.

use chrono::NaiveDate;
use domain::api_clients::network;
use openapi::{
    Code, OrganisationId, Short,
    api_clients::{ApiClientTerms, ApiScope},
};
use yew::prelude::*;

use super::words::ApiClientWords;
use crate::{
    app::{Check, Form},
    i18n::choices,
    ui::{Checkboxes, DateField, NumberField, TextArea, TextField},
};

/// What is typed; the organisation only where there is none yet.
#[derive(Clone, PartialEq, Default)]
pub struct Draft {
    pub organisation: Option<OrganisationId>,
    name: String,
    contact_name: String,
    contact_reach: String,
    scopes: Vec<ApiScope>,
    /// One a line.
    networks: String,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    per_minute: Option<u32>,
}

impl Draft {
    /// A new program: from today on, at a pace that suits most.
    pub fn beginning(today: NaiveDate) -> Self {
        Self { from: Some(today), per_minute: Some(60), ..Self::default() }
    }

    /// The terms as they are.
    pub fn of(terms: &ApiClientTerms) -> Self {
        let ApiClientTerms {
            name,
            contact_name,
            contact_reach,
            scopes,
            networks,
            valid_from,
            valid_to,
            requests_per_minute,
        } = terms;
        Self {
            organisation: None,
            name: name.to_string(),
            contact_name: contact_name.to_string(),
            contact_reach: contact_reach.to_string(),
            scopes: scopes.clone(),
            networks: networks.iter().map(|text| &**text).collect::<Vec<_>>().join("\n"),
            from: Some(*valid_from),
            to: Some(*valid_to),
            per_minute: Some(*requests_per_minute),
        }
    }

    /// Reads the terms; `at` stands before every path.
    pub fn terms(&self, at: &str, check: &mut Check) -> Option<ApiClientTerms> {
        let path = |name: &str| format!("{at}{name}");
        let name = check.text(&path("name"), &self.name);
        let contact_name = check.text(&path("contact_name"), &self.contact_name);
        let contact_reach = check.text(&path("contact_reach"), &self.contact_reach);
        let scopes = Some(self.scopes.clone()).filter(|scopes| !scopes.is_empty());
        let scopes = check.required(&path("scopes"), scopes);
        let valid_from = check.required(&path("valid_from"), self.from);
        let valid_to = check.required(&path("valid_to"), self.to);
        let requests_per_minute = check.required(&path("requests_per_minute"), self.per_minute);
        let lines: Vec<&str> = self.networks.split_whitespace().collect();
        let networks: Option<Vec<Short>> =
            lines.iter().map(|line| network(line).and(line.parse().ok())).collect();
        match &networks {
            None => check.add(&path("networks"), Code::BadFormat),
            Some(networks) if networks.is_empty() => check.add(&path("networks"), Code::Required),
            Some(_) => {}
        }
        Some(ApiClientTerms {
            name: name?,
            contact_name: contact_name?,
            contact_reach: contact_reach?,
            scopes: scopes?,
            networks: networks?,
            valid_from: valid_from?,
            valid_to: valid_to?,
            requests_per_minute: requests_per_minute?,
        })
    }
}

/// The fields of the terms; `at` stands before every path.
pub fn fields(form: &Form<Draft>, at: &'static str, words: &ApiClientWords) -> Html {
    let d = form.draft();
    let path = |name: &str| AttrValue::from(format!("{at}{name}"));
    let text = |name: &str, label: &'static str, value: &str, put: fn(&mut Draft, String)| {
        let hint = (name == "name").then(|| AttrValue::from(words.name_hint));
        html! {
            <TextField id={path(name)} {label} {hint} value={value.to_owned()} error={form.error(&path(name))}
                autocomplete="off" onchange={form.edit(path(name), put)} />
        }
    };
    let day = |name: &str, label: &'static str, hint: Option<&'static str>, value, put: fn(&mut Draft, _)| {
        html! {
            <DateField id={path(name)} {label} {value} hint={hint.map(AttrValue::from)}
                error={form.error(&path(name))} onchange={form.edit(path(name), put)} />
        }
    };
    let onscopes = form.edit(path("scopes"), |d: &mut Draft, codes: Vec<AttrValue>| {
        d.scopes = codes.iter().filter_map(|code| code.parse().ok()).collect();
    });
    html! {
        <>
            <div class="fields">
                {text("name", words.name, &d.name, |d, v| d.name = v)}
                {text("contact_name", words.contact_name, &d.contact_name, |d, v| d.contact_name = v)}
                {text("contact_reach", words.contact_reach, &d.contact_reach, |d, v| d.contact_reach = v)}
            </div>
            <div class="many">
                <Checkboxes id={path("scopes")} label={words.scopes} error={form.error(&path("scopes"))}
                    choices={choices::<ApiScope>(words.lang)} onchange={onscopes}
                    values={d.scopes.iter().map(|scope| scope.code().into()).collect::<Vec<AttrValue>>()} />
            </div>
            <TextArea id={path("networks")} label={words.networks} hint={words.networks_hint} rows={3}
                value={d.networks.clone()} error={form.error(&path("networks"))}
                onchange={form.edit(path("networks"), |d: &mut Draft, v| d.networks = v)} />
            <div class="fields">
                {day("valid_from", words.valid_from, None, d.from, |d, v| d.from = v)}
                {day("valid_to", words.valid_to, Some(words.valid_hint), d.to, |d, v| d.to = v)}
                <NumberField id={path("requests_per_minute")} label={words.per_minute} unit={words.per_minute_unit}
                    value={d.per_minute} error={form.error(&path("requests_per_minute"))}
                    onchange={form.edit(path("requests_per_minute"), |d: &mut Draft, v| d.per_minute = v)} />
            </div>
        </>
    }
}

/// What a field is called in the summary of problems.
pub fn label(words: &'static ApiClientWords, path: &str) -> &'static str {
    match path.trim_start_matches("terms.") {
        "organisation_id" => words.organisation,
        "name" => words.name,
        "contact_name" => words.contact_name,
        "contact_reach" => words.contact_reach,
        "valid_from" => words.valid_from,
        "valid_to" => words.valid_to,
        "requests_per_minute" => words.per_minute,
        path if path.starts_with("networks") => words.networks,
        _ => words.scopes,
    }
}
