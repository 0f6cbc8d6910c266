//! An account is linked with a person at the house's provider, or the link ended, by who answers for security.

use std::rc::Rc;

use openapi::{
    FieldProblem, UserId,
    users::{IdentityEnd, NewIdentity},
};
use yew::prelude::*;

use super::words::AccountWords;
use crate::{
    app::{Check, Form, use_form},
    i18n::use_words,
    staff::parts::{AskProps, FormDialog, use_sending},
    ui::TextField,
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    subject: String,
    reason: String,
}

/// A former link ends with it.
#[component]
pub fn LinkIdentity(props: &AskProps<UserId>) -> Html {
    let words = use_words::<AccountWords>();
    let (id, done) = (props.of, props.ondone.clone());
    let form = use_form(Draft::default);
    let sending = use_sending(
        &form,
        linked,
        move |c, said: Rc<NewIdentity>| c.link_identity_of(id, &said),
        move |()| done.emit(words.linked.into()),
    );
    let problems = form.summary(|path| if path == "reason" { words.reason } else { words.subject });
    html! {
        <FormDialog title={words.link} note={words.link_lead} submit={words.link} {sending} {problems}
            onclose={props.onclose.clone()}>
            <TextField id="subject" label={words.subject} hint={words.subject_hint} autocomplete="off" maxlength="200"
                value={form.draft().subject.clone()} error={form.error("subject")}
                onchange={form.edit("subject", |d: &mut Draft, v| d.subject = v)} />
            {reason(&form, words)}
        </FormDialog>
    }
}

#[component]
pub fn UnlinkIdentity(props: &AskProps<UserId>) -> Html {
    let words = use_words::<AccountWords>();
    let (id, done) = (props.of, props.ondone.clone());
    let form = use_form(Draft::default);
    let sending = use_sending(
        &form,
        unlinked,
        move |c, said: Rc<IdentityEnd>| c.end_identity_of(id, &said),
        move |()| done.emit(words.unlinked.into()),
    );
    html! {
        <FormDialog title={words.unlink} note={words.unlink_lead} submit={words.unlink} {sending}
            problems={form.summary(|_| words.reason)} onclose={props.onclose.clone()}>
            {reason(&form, words)}
        </FormDialog>
    }
}

fn reason(form: &Form<Draft>, words: &AccountWords) -> Html {
    html! {
        <TextField id="reason" label={words.reason} value={form.draft().reason.clone()} error={form.error("reason")}
            maxlength="200" onchange={form.edit("reason", |d: &mut Draft, v| d.reason = v)} />
    }
}

fn linked(draft: &Draft) -> Result<NewIdentity, Vec<FieldProblem>> {
    let mut check = Check::default();
    let subject = check.text("subject", &draft.subject);
    let reason = check.text("reason", &draft.reason);
    check.done(|| Some(NewIdentity { subject: subject?, reason: reason? }))
}

fn unlinked(draft: &Draft) -> Result<IdentityEnd, Vec<FieldProblem>> {
    let mut check = Check::default();
    let reason = check.text("reason", &draft.reason);
    check.done(|| Some(IdentityEnd { reason: reason? }))
}
