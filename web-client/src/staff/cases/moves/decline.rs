//! The handler or the firm declines, for a reason.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    cases::{CaseAction, DeclineOffer, DeclineReason},
};
use yew::prelude::*;

use super::{CaseMoveWords, DialogProps};
use crate::{
    app::{Check, use_form},
    i18n::{Named, choices, code_of, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{Radios, TextArea},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    reason: Option<DeclineReason>,
    note: String,
}

#[component]
pub fn Decline(props: &DialogProps) -> Html {
    let words = use_words::<CaseMoveWords>();
    let id = props.case.id;
    let title = CaseAction::DeclineOffer.name(words.lang);
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<DeclineOffer>| async move { c.decline_offer(id, &said).await },
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| if path == "note" { words.note } else { words.decline_reason };
    html! {
        <FormDialog {title} note={words.decline} submit={title} {sending} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <Radios id="reason" label={words.decline_reason} choices={choices::<DeclineReason>(words.lang)}
                value={code_of(form.draft().reason)} error={form.error("reason")}
                onchange={form.edit("reason", |d: &mut Draft, v: String| d.reason = v.parse().ok())} />
            <TextArea id="note" label={words.note} rows={3} value={form.draft().note.clone()}
                error={form.error("note")} onchange={form.edit("note", |d: &mut Draft, v| d.note = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<DeclineOffer, Vec<FieldProblem>> {
    let mut check = Check::default();
    let reason = check.required("reason", draft.reason);
    let note = check.text("note", &draft.note);
    check.done(|| Some(DeclineOffer { reason: reason?, note: note? }))
}
