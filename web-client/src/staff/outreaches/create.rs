//! A unit tells the centre of a quarrel that is about to begin.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem, OrganisationId, OutreachId, Paragraph, VillageCode,
    outreaches::{NewOutreach, Outreach, OutreachOrigin, OutreachPerson},
};
use yew::prelude::*;

use super::words::OutreachWords;
use crate::{
    app::{Check, Form, use_form},
    i18n::{code_of, options, use_words},
    staff::parts::{FormDialog, OfficeField, VillageField, WorkplaceField, use_sending, use_workplace},
    ui::{Checkbox, DateField, Select, TextArea, TextField},
};

#[derive(Properties, PartialEq)]
pub struct CreateProps {
    pub ondone: Callback<OutreachId>,
    pub onclose: Callback<()>,
}

#[derive(Clone, PartialEq, Default)]
struct Draft {
    unit: Option<OrganisationId>,
    centre: Option<OrganisationId>,
    origin: Option<OutreachOrigin>,
    named: bool,
    name: String,
    phone: String,
    address: String,
    consent: bool,
    situation: String,
    village: Option<VillageCode>,
    due_on: Option<NaiveDate>,
}

#[component]
pub fn Create(props: &CreateProps) -> Html {
    let words = use_words::<OutreachWords>();
    let own = use_workplace();
    let form = use_form(|| Draft { unit: own, ..Draft::default() });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewOutreach>| c.report_outreach(&new),
        move |made: Outreach| done.emit(made.id),
    );
    let problems = form.summary(|path| label(words, path));
    html! {
        <FormDialog title={words.new} note={words.new_lead} submit={words.send} {sending} wide={true} {problems}
            onclose={props.onclose.clone()}>
            {fields(&form, words)}
            {person(&form, words)}
        </FormDialog>
    }
}

fn fields(form: &Form<Draft>, words: &OutreachWords) -> Html {
    let d = form.draft();
    html! {
        <>
            <div class="fields">
                <WorkplaceField id="unit_id" label={words.own_unit} value={d.unit} error={form.error("unit_id")}
                    onchange={form.edit("unit_id", |d: &mut Draft, v| d.unit = v)} />
                <Select id="origin" label={words.origin} options={options::<OutreachOrigin>(words.lang)}
                    value={code_of(d.origin)} error={form.error("origin")}
                    onchange={form.edit("origin", |d: &mut Draft, v: String| d.origin = v.parse().ok())} />
                <OfficeField id="centre_id" label={words.centre_id} value={d.centre} error={form.error("centre_id")}
                    onchange={form.edit("centre_id", |d: &mut Draft, v| d.centre = v)} />
                <VillageField id="village_code" value={d.village.clone()} optional={true}
                    error={form.error("village_code")}
                    onchange={form.edit("village_code", |d: &mut Draft, v| d.village = v)} />
                <DateField id="due_on" label={words.due_on} hint={words.due_hint} value={d.due_on} optional={true}
                    error={form.error("due_on")} onchange={form.edit("due_on", |d: &mut Draft, v| d.due_on = v)} />
            </div>
            <TextArea id="situation" label={words.situation} hint={words.situation_hint} rows={4}
                max={Paragraph::MAX} value={d.situation.clone()} error={form.error("situation")}
                onchange={form.edit("situation", |d: &mut Draft, v| d.situation = v)} />
        </>
    }
}

fn person(form: &Form<Draft>, words: &OutreachWords) -> Html {
    let d = form.draft();
    let text = |path: &'static str, put: fn(&mut Draft, String)| form.edit(path, put);
    html! {
        <>
            <Checkbox id="person" label={words.named} value={d.named}
                onchange={form.edit("person", |d: &mut Draft, v| d.named = v)} />
            if d.named {
                <div class="fields">
                    <TextField id="person.name" label={words.name} value={d.name.clone()} autocomplete="off"
                        maxlength="50" error={form.error("person.name")}
                        onchange={text("person.name", |d, v| d.name = v)} />
                    <TextField id="person.phone" label={words.phone} value={d.phone.clone()} inputmode="tel"
                        autocomplete="off" maxlength="40" error={form.error("person.phone")}
                        onchange={text("person.phone", |d, v| d.phone = v)} />
                    <TextField id="person.address" label={words.address} value={d.address.clone()} optional={true}
                        autocomplete="off" maxlength="200" error={form.error("person.address")}
                        onchange={text("person.address", |d, v| d.address = v)} />
                </div>
                <Checkbox id="person.consent" label={words.consent} value={d.consent}
                    error={form.error("person.consent")}
                    onchange={form.edit("person.consent", |d: &mut Draft, v| d.consent = v)} />
            }
        </>
    }
}

fn label(words: &'static OutreachWords, path: &str) -> &'static str {
    match path {
        "unit_id" => words.own_unit,
        "centre_id" => words.centre_id,
        "origin" => words.origin,
        "village_code" => words.village,
        "due_on" => words.due_on,
        "person.name" => words.name,
        "person.phone" => words.phone,
        "person.address" => words.address,
        "person.consent" => words.consent,
        _ => words.situation,
    }
}

fn read(draft: &Draft) -> Result<NewOutreach, Vec<FieldProblem>> {
    let mut check = Check::default();
    let unit_id = check.required("unit_id", draft.unit);
    let origin = check.required("origin", draft.origin);
    let centre_id = check.required("centre_id", draft.centre);
    let situation = check.text("situation", &draft.situation);
    let person = if draft.named { somebody(&mut check, draft) } else { None };
    check.done(|| {
        Some(NewOutreach {
            unit_id: unit_id?,
            centre_id: centre_id?,
            origin: origin?,
            person,
            situation: situation?,
            village_code: draft.village.clone(),
            due_on: draft.due_on,
        })
    })
}

fn somebody(check: &mut Check, draft: &Draft) -> Option<OutreachPerson> {
    let name = check.text("person.name", &draft.name);
    let phone = check.text("person.phone", &draft.phone);
    let address = check.optional("person.address", &draft.address);
    if !draft.consent {
        check.add("person.consent", Code::NotConfirmed);
    }
    Some(OutreachPerson { name: name?, phone: phone?, address, consent: draft.consent })
}
