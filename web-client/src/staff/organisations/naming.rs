//! What a unit is called and where it belongs: typed for a new unit and for one that changes.

use chrono::NaiveDate;
use openapi::organisations::{HostCategory, Naming};
use yew::prelude::*;

use super::words::NetworkWords;
use crate::{
    app::{Check, Form, browser},
    i18n::{code_of, options},
    ui::{DateField, Select, TextField},
};

/// What is typed.
#[derive(Clone, PartialEq, Default)]
pub struct NamingDraft {
    name: String,
    short_name: String,
    region_code: String,
    host: Option<HostCategory>,
    established_on: Option<NaiveDate>,
}

impl From<&Naming> for NamingDraft {
    fn from(naming: &Naming) -> Self {
        let Naming { name, short_name, region_code, host, established_on } = naming;
        Self {
            name: name.to_string(),
            short_name: short_name.to_string(),
            region_code: region_code.to_string(),
            host: *host,
            established_on: *established_on,
        }
    }
}

impl NamingDraft {
    /// A unit within this region.
    pub fn within(region_code: &str) -> Self {
        Self { region_code: region_code.to_owned(), ..Self::default() }
    }

    /// The section, as far as it could be read.
    pub fn read(&self, check: &mut Check) -> Option<Naming> {
        let name = check.text("naming.name", &self.name);
        let short_name = check.text("naming.short_name", &self.short_name);
        let region_code = check.text("naming.region_code", &self.region_code);
        let Self { host, established_on, .. } = *self;
        Some(Naming { name: name?, short_name: short_name?, region_code: region_code?, host, established_on })
    }
}

/// The fields; `at` finds the section in the draft of the form around them.
pub fn fields<D: Clone + PartialEq + 'static>(
    form: &Form<D>,
    draft: &NamingDraft,
    at: fn(&mut D) -> &mut NamingDraft,
    words: &NetworkWords,
) -> Html {
    let text = |path: &'static str, put: fn(&mut NamingDraft, String)| {
        form.edit_with(path, move |d: &mut D, v: String| put(at(d), v))
    };
    html! {
        <>
            <TextField id="naming.name" label={words.name} value={draft.name.clone()} error={form.error("naming.name")}
                autocomplete="off" onchange={text("naming.name", |d, v| d.name = v)} />
            <TextField id="naming.short_name" label={words.short_name} hint={words.short_hint} maxlength="6"
                value={draft.short_name.clone()} error={form.error("naming.short_name")}
                onchange={text("naming.short_name", |d, v| d.short_name = v)} />
            <TextField id="naming.region_code" label={words.region} hint={words.region_hint} inputmode="numeric"
                maxlength="12" value={draft.region_code.clone()} error={form.error("naming.region_code")}
                onchange={text("naming.region_code", |d, v| d.region_code = v)} />
            <Select id="naming.host" label={words.host} options={options::<HostCategory>(words.lang)} optional={true}
                value={code_of(draft.host)} error={form.error("naming.host")}
                onchange={text("naming.host", |d, v| d.host = v.parse().ok())} />
            <DateField id="naming.established_on" label={words.established} optional={true} max={browser::today()}
                value={draft.established_on} error={form.error("naming.established_on")}
                onchange={form.edit_with("naming.established_on", move |d: &mut D, v| at(d).established_on = v)} />
        </>
    }
}

/// What a field is called in the summary of problems.
pub fn label(words: &'static NetworkWords, path: &str) -> &'static str {
    match path {
        "naming.name" => words.name,
        "naming.short_name" => words.short_name,
        "naming.region_code" => words.region,
        "naming.host" => words.host,
        "naming.established_on" => words.established,
        "type" => words.kind,
        _ => words.parent,
    }
}
