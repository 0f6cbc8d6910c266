//! A unit is closed, or opened again, for a reason.

use std::rc::Rc;

use openapi::{
    FieldProblem, Paragraph,
    organisations::{OrganisationAction, StatusChange},
};
use yew::prelude::*;

use super::{DialogProps, NetworkWords};
use crate::{
    app::{Check, Form, use_form},
    i18n::{Named, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::TextArea,
};

#[component]
pub fn Close(props: &DialogProps) -> Html {
    let words = use_words::<NetworkWords>();
    let (id, title) = (props.unit.id, OrganisationAction::Close.name(words.lang));
    let form = use_form(String::new);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |typed: &String| read(typed),
        move |c, why: Rc<StatusChange>| c.close_organisation(id, &why),
        move |_| done.emit(words.done(title).into()),
    );
    html! {
        <FormDialog {title} note={words.close_lead} submit={title} {sending} problems={form.summary(|_| words.reason)}
            onclose={props.onclose.clone()}>
            {reason(&form, words)}
        </FormDialog>
    }
}

#[component]
pub fn Reopen(props: &DialogProps) -> Html {
    let words = use_words::<NetworkWords>();
    let (id, title) = (props.unit.id, OrganisationAction::Reopen.name(words.lang));
    let form = use_form(String::new);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |typed: &String| read(typed),
        move |c, why: Rc<StatusChange>| c.reopen_organisation(id, &why),
        move |_| done.emit(words.done(title).into()),
    );
    html! {
        <FormDialog {title} note={words.reopen_lead} submit={title} {sending} problems={form.summary(|_| words.reason)}
            onclose={props.onclose.clone()}>
            {reason(&form, words)}
        </FormDialog>
    }
}

fn reason(form: &Form<String>, words: &NetworkWords) -> Html {
    html! {
        <TextArea id="reason" label={words.reason} rows={3} max={Paragraph::MAX} value={form.draft().clone()}
            error={form.error("reason")} onchange={form.edit("reason", |d: &mut String, v| *d = v)} />
    }
}

fn read(typed: &str) -> Result<StatusChange, Vec<FieldProblem>> {
    let mut check = Check::default();
    let reason = check.text("reason", typed);
    check.done(|| Some(StatusChange { reason: reason? }))
}
