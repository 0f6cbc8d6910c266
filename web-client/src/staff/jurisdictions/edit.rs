//! A line of the map is entered, changed, removed.

use std::rc::Rc;

use openapi::{
    FieldProblem, OrganisationId,
    jurisdictions::{Jurisdiction, JurisdictionPatch, NewJurisdiction, OrganKind},
    organisations::Level,
};
use yew::prelude::*;

use super::words::JurisdictionWords;
use crate::{
    app::{Check, use_form},
    i18n::{code_of, options, use_words},
    staff::parts::{FormDialog, OfficeField, use_sending},
    ui::{Select, TextField},
};

#[derive(Properties, PartialEq)]
pub struct CreateProps {
    pub ondone: Callback<&'static str>,
    pub onclose: Callback<()>,
}

#[derive(Properties, PartialEq)]
pub struct LineProps {
    pub line: Rc<Jurisdiction>,
    pub ondone: Callback<&'static str>,
    pub onclose: Callback<()>,
}

#[derive(Clone, PartialEq, Default)]
struct Draft {
    kind: Option<OrganKind>,
    level: Option<Level>,
    name: String,
    region: String,
    centre: Option<OrganisationId>,
}

/// Levels of organs: not lower than the county.
pub fn levels(words: &JurisdictionWords) -> Vec<(AttrValue, AttrValue)> {
    let high = [Level::Province, Level::City, Level::County].map(Level::code);
    options::<Level>(words.lang).into_iter().filter(|(code, _)| high.contains(&&**code)).collect()
}

fn label(words: &'static JurisdictionWords, path: &str) -> &'static str {
    match path {
        "organ_kind" => words.kind,
        "level" => words.level,
        "region_code" => words.region,
        "centre_id" => words.centre,
        _ => words.name,
    }
}

#[component]
pub fn Create(props: &CreateProps) -> Html {
    let words = use_words::<JurisdictionWords>();
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewJurisdiction>| c.create_jurisdiction(&new),
        move |_| done.emit(words.new),
    );
    let problems = form.summary(|path| label(words, path));
    let d = form.draft();
    html! {
        <FormDialog title={words.new} submit={words.save} {sending} wide={true} {problems} onclose={props.onclose.clone()}>
            <div class="fields">
                <Select id="organ_kind" label={words.kind} options={options::<OrganKind>(words.lang)}
                    value={code_of(d.kind)} error={form.error("organ_kind")}
                    onchange={form.edit("organ_kind", |d: &mut Draft, v: String| d.kind = v.parse().ok())} />
                <Select id="level" label={words.level} options={levels(words)} value={code_of(d.level)}
                    error={form.error("level")}
                    onchange={form.edit("level", |d: &mut Draft, v: String| d.level = v.parse().ok())} />
                <TextField id="name" label={words.name} hint={words.name_hint} value={d.name.clone()} maxlength="200"
                    autocomplete="off" error={form.error("name")}
                    onchange={form.edit("name", |d: &mut Draft, v| d.name = v)} />
                <TextField id="region_code" label={words.region} hint={words.region_hint} inputmode="numeric"
                    maxlength="6" value={d.region.clone()} error={form.error("region_code")}
                    onchange={form.edit("region_code", |d: &mut Draft, v| d.region = v)} />
                <OfficeField id="centre_id" label={words.centre} value={d.centre} error={form.error("centre_id")}
                    onchange={form.edit("centre_id", |d: &mut Draft, v| d.centre = v)} />
            </div>
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewJurisdiction, Vec<FieldProblem>> {
    let mut check = Check::default();
    let organ_kind = check.required("organ_kind", draft.kind);
    let level = check.required("level", draft.level);
    let name = check.text("name", &draft.name);
    let region_code = check.text("region_code", &draft.region);
    let centre_id = check.required("centre_id", draft.centre);
    check.done(|| {
        Some(NewJurisdiction {
            organ_kind: organ_kind?,
            level: level?,
            name: name?,
            region_code: region_code?,
            centre_id: centre_id?,
        })
    })
}

#[component]
pub fn Change(props: &LineProps) -> Html {
    let words = use_words::<JurisdictionWords>();
    let (id, revision) = (props.line.id, props.line.revision);
    let form = use_form(|| Draft { name: props.line.name.to_string(), ..Draft::default() });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |draft: &Draft| {
            let mut check = Check::default();
            let name = check.text("name", &draft.name);
            check.done(|| Some(JurisdictionPatch { name: Some(name?), centre_id: draft.centre }))
        },
        move |c, patch: Rc<JurisdictionPatch>| c.change_jurisdiction(id, revision, &patch),
        move |_| done.emit(words.change),
    );
    let problems = form.summary(|path| label(words, path));
    let d = form.draft();
    html! {
        <FormDialog title={words.change} submit={words.save} {sending} {problems} onclose={props.onclose.clone()}>
            <TextField id="name" label={words.name} hint={words.name_hint} value={d.name.clone()} maxlength="200"
                error={form.error("name")} onchange={form.edit("name", |d: &mut Draft, v| d.name = v)} />
            <OfficeField id="centre_id" label={words.centre} value={d.centre} error={form.error("centre_id")}
                empty={props.line.centre.name.clone()}
                onchange={form.edit("centre_id", |d: &mut Draft, v| d.centre = v)} />
        </FormDialog>
    }
}

#[component]
pub fn Remove(props: &LineProps) -> Html {
    let words = use_words::<JurisdictionWords>();
    let (id, done) = (props.line.id, props.ondone.clone());
    let form = use_form(|| ());
    let sending = use_sending(
        &form,
        |()| Ok(()),
        move |c, _: Rc<()>| c.remove_jurisdiction(id),
        move |()| done.emit(words.remove),
    );
    let title = format!("{} · {}", words.remove, &*props.line.name);
    html! {
        <FormDialog {title} note={words.remove_lead} submit={words.remove} {sending} onclose={props.onclose.clone()} />
    }
}
