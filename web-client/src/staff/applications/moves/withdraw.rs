//! A16: the applicant takes it back.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    applications::{Action, WithdrawReason, Withdrawal},
};
use yew::prelude::*;

use super::{DialogProps, MoveWords};
use crate::{
    app::{Check, use_form},
    i18n::{Named, choices, code_of, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{Radios, TextArea},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    reason: Option<WithdrawReason>,
    note: String,
}

#[component]
pub fn Withdraw(props: &DialogProps) -> Html {
    let words = use_words::<MoveWords>();
    let id = props.application.id;
    let title = Action::Withdraw.name(words.lang);
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<Withdrawal>| async move { c.withdraw_application(id, &said).await },
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| if path == "note" { words.note } else { words.withdraw_reason };
    html! {
        <FormDialog {title} note={words.withdraw} submit={title} {sending} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <Radios id="reason" label={words.withdraw_reason} choices={choices::<WithdrawReason>(words.lang)}
                value={code_of(form.draft().reason)} error={form.error("reason")}
                onchange={form.edit("reason", |d: &mut Draft, v: String| d.reason = v.parse().ok())} />
            <TextArea id="note" label={words.note} rows={3} optional={true} value={form.draft().note.clone()}
                error={form.error("note")} onchange={form.edit("note", |d: &mut Draft, v| d.note = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<Withdrawal, Vec<FieldProblem>> {
    let mut check = Check::default();
    let reason = check.required("reason", draft.reason);
    let note = check.optional("note", &draft.note);
    check.done(|| Some(Withdrawal { reason: reason?, note }))
}
