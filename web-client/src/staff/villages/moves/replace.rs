//! Another takes over from a liaison.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    FieldProblem, Paragraph,
    helpers::{Helper, Replacement},
};
use yew::prelude::*;

use super::super::words::VillageWords;
use crate::{
    app::{Check, browser, use_form},
    i18n::use_words,
    staff::parts::{AskProps, FormDialog, use_sending},
    ui::{DateField, TextArea, TextField},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    name: String,
    phone: String,
    since: Option<NaiveDate>,
    reason: String,
}

#[component]
pub fn ReplaceLiaison(props: &AskProps<Rc<Helper>>) -> Html {
    let words = use_words::<VillageWords>();
    let id = props.of.id;
    let form = use_form(|| Draft { since: Some(browser::today()), ..Draft::default() });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<Replacement>| c.replace_liaison(id, &said),
        move |_| done.emit(words.replaced.into()),
    );
    let label = |path: &str| match path {
        "name" => words.person,
        "phone" => words.phone,
        "since" => words.since,
        _ => words.reason,
    };
    let d = form.draft();
    html! {
        <FormDialog title={format!("{} · {}", words.replace, props.of.name)} note={words.replace_lead}
            submit={words.replace} {sending} problems={form.summary(label)} onclose={props.onclose.clone()}>
            <TextField id="name" label={words.person} value={d.name.clone()} error={form.error("name")}
                autocomplete="off" onchange={form.edit("name", |d: &mut Draft, v| d.name = v)} />
            <TextField id="phone" label={words.phone} value={d.phone.clone()} error={form.error("phone")} kind="tel"
                autocomplete="off" onchange={form.edit("phone", |d: &mut Draft, v| d.phone = v)} />
            <DateField id="since" label={words.since} value={d.since} error={form.error("since")}
                max={browser::today()} onchange={form.edit("since", |d: &mut Draft, v| d.since = v)} />
            <TextArea id="reason" label={words.reason} rows={3} value={d.reason.clone()} error={form.error("reason")}
                max={Paragraph::MAX} onchange={form.edit("reason", |d: &mut Draft, v| d.reason = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<Replacement, Vec<FieldProblem>> {
    let mut check = Check::default();
    let name = check.text("name", &draft.name);
    let phone = check.text("phone", &draft.phone);
    let since = check.required("since", draft.since);
    let reason = check.text("reason", &draft.reason);
    check.done(|| {
        Some(Replacement { name: name?, phone: phone?, user_id: None, since: since?, reason: reason? })
    })
}
