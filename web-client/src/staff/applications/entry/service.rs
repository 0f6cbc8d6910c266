//! How papers are served, what the person needs, and how they may be reached without danger (SEC-19).

use openapi::applications::Need;
use yew::prelude::*;

use super::{
    FieldWords,
    applicant::SectionProps,
    draft::{ContactDraft, Draft},
    fields::Fields,
};
use crate::{
    i18n::{choices, use_words},
    ui::{Card, Checkbox, Checkboxes, NumberField},
};

#[component]
pub fn ServiceSection(props: &SectionProps) -> Html {
    let w = use_words::<FieldWords>();
    let f = &props.fields;
    let d = f.draft();
    let chosen: Vec<AttrValue> = d.needs.iter().map(|need| need.code().into()).collect();
    let onneeds = f.form.edit("service.needs", |d: &mut Draft, codes: Vec<AttrValue>| {
        d.needs = codes.iter().filter_map(|code| code.parse().ok()).collect();
    });
    html! {
        <Card title={w.service}>
            <div class="fields">
                {f.pick("service.mode", w.delivery_mode, d.delivery, |d, v| d.delivery = v)}
                {f.text("service.address", w.address, &d.delivery_address, |d, v| d.delivery_address = v)}
                {f.text("service.safe_contact", w.safe_contact, &d.safe_contact, |d, v| d.safe_contact = v)}
            </div>
            <details open={!d.needs.is_empty()}>
                <summary>{w.needs_show}</summary>
                <div class="many">
                    <Checkboxes id="service.needs" label={w.needs} values={chosen} choices={choices::<Need>(w.lang)}
                        onchange={onneeds} error={f.form.error("service.needs")} />
                </div>
            </details>
            <details open={d.contact != ContactDraft::default() || refused(f)}>
                <summary>{w.contact_show}</summary>
                {contact(f, &d.contact, w)}
            </details>
        </Card>
    }
}

/// A problem is not folded away.
fn refused(f: &Fields) -> bool {
    let paths = ["service.contact.phone", "service.contact.from_hour", "service.contact.to_hour"];
    paths.into_iter().any(|path| f.form.error(path).is_some())
}

fn contact(f: &Fields, rule: &ContactDraft, w: &FieldWords) -> Html {
    html! {
        <fieldset class="rowset">
            <legend>{w.contact}</legend>
            <p class="hint">{w.contact_lead}</p>
            {tick(f, "service.contact.no_messages", w.no_messages, rule.no_messages, |c| &mut c.no_messages)}
            {tick(f, "service.contact.no_calls", w.no_calls, rule.no_calls, |c| &mut c.no_calls)}
            {tick(f, "service.contact.no_letters", w.no_letters, rule.no_letters, |c| &mut c.no_letters)}
            <div class="fields">
                {f.text("service.contact.phone", w.safe_phone, &rule.phone, |d, v| d.contact.phone = v)}
                {hour(f, "service.contact.from_hour", w.from_hour, rule.from_hour, |c| &mut c.from_hour, w)}
                {hour(f, "service.contact.to_hour", w.to_hour, rule.to_hour, |c| &mut c.to_hour, w)}
            </div>
        </fieldset>
    }
}

fn tick(
    f: &Fields,
    id: &'static str,
    label: &'static str,
    value: bool,
    slot: fn(&mut ContactDraft) -> &mut bool,
) -> Html {
    html! {
        <Checkbox {id} {label} {value} error={f.form.error(id)}
            onchange={f.form.edit_with(id, move |d: &mut Draft, said| *slot(&mut d.contact) = said)} />
    }
}

fn hour(
    f: &Fields,
    id: &'static str,
    label: &'static str,
    value: Option<u32>,
    slot: fn(&mut ContactDraft) -> &mut Option<u32>,
    w: &FieldWords,
) -> Html {
    html! {
        <NumberField {id} {label} unit={w.hour_unit} {value} error={f.form.error(id)}
            onchange={f.form.edit_with(id, move |d: &mut Draft, said| *slot(&mut d.contact) = said)} />
    }
}
