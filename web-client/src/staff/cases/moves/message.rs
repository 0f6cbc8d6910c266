//! A message between handler and centre, and for the recipient if wanted.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    cases::{CaseAction, NewMessage},
};
use yew::prelude::*;

use super::{CaseMoveWords, DialogProps};
use crate::{
    app::{Check, use_form},
    i18n::{Named, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{Checkbox, TextArea},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    text: String,
    to_recipient: bool,
}

#[component]
pub fn Write(props: &DialogProps) -> Html {
    let words = use_words::<CaseMoveWords>();
    let id = props.case.id;
    let title = CaseAction::Write.name(words.lang);
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<NewMessage>| c.write_message(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    html! {
        <FormDialog {title} submit={title} {sending} problems={form.summary(|_| words.message)}
            onclose={props.onclose.clone()}>
            <TextArea id="text" label={words.message} hint={words.message_hint} value={form.draft().text.clone()}
                error={form.error("text")} onchange={form.edit("text", |d: &mut Draft, v| d.text = v)} />
            <Checkbox id="to_recipient" label={words.message_open} value={form.draft().to_recipient}
                onchange={form.edit("to_recipient", |d: &mut Draft, v| d.to_recipient = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewMessage, Vec<FieldProblem>> {
    let mut check = Check::default();
    let text = check.text("text", &draft.text);
    let to_recipient = draft.to_recipient;
    check.done(|| Some(NewMessage { text: text?, to_recipient }))
}
