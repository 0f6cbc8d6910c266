//! Name, phone and note of somebody who helps.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    helpers::{Helper, HelperPatch},
};
use yew::prelude::*;

use super::super::words::VillageWords;
use crate::{
    app::{Check, use_form},
    i18n::use_words,
    staff::parts::{AskProps, FormDialog, use_sending},
    ui::TextField,
};

#[derive(Clone, PartialEq)]
struct Draft {
    name: String,
    phone: String,
    note: String,
}

#[component]
pub fn ChangeHelper(props: &AskProps<Rc<Helper>>) -> Html {
    let words = use_words::<VillageWords>();
    let (id, revision) = (props.of.id, props.of.revision);
    let form = use_form(|| Draft {
        name: props.of.name.to_string(),
        phone: props.of.phone.to_string(),
        note: props.of.note.as_ref().map(ToString::to_string).unwrap_or_default(),
    });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, patch: Rc<HelperPatch>| c.change_helper(id, revision, &patch),
        move |_| done.emit(words.changed.into()),
    );
    let label = |path: &str| match path {
        "name" => words.person,
        "phone" => words.phone,
        _ => words.note,
    };
    let d = form.draft();
    html! {
        <FormDialog title={format!("{} · {}", words.change, props.of.name)} submit={words.change} {sending}
            problems={form.summary(label)} onclose={props.onclose.clone()}>
            <TextField id="name" label={words.person} value={d.name.clone()} error={form.error("name")}
                autocomplete="off" onchange={form.edit("name", |d: &mut Draft, v| d.name = v)} />
            <TextField id="phone" label={words.phone} value={d.phone.clone()} error={form.error("phone")} kind="tel"
                autocomplete="off" onchange={form.edit("phone", |d: &mut Draft, v| d.phone = v)} />
            <TextField id="note" label={words.note} value={d.note.clone()} error={form.error("note")} optional={true}
                onchange={form.edit("note", |d: &mut Draft, v| d.note = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<HelperPatch, Vec<FieldProblem>> {
    let mut check = Check::default();
    let name = check.text("name", &draft.name);
    let phone = check.text("phone", &draft.phone);
    let note = check.optional("note", &draft.note);
    check.done(|| Some(HelperPatch { name: Some(name?), phone: Some(phone?), user_id: None, note }))
}
