//! A request is answered or refused, in words that its person will read.

use std::rc::Rc;

use openapi::{
    Prose, RightsRequestId,
    rights::{RightsAction, RightsAnswering},
};
use yew::prelude::*;

use super::words::RightsWords;
use crate::{
    app::{Check, use_form},
    i18n::use_words,
    staff::parts::{AskProps, FormDialog, use_sending},
    ui::TextArea,
};

#[component]
pub fn Answer(props: &AskProps<(RightsRequestId, RightsAction)>) -> Html {
    let words = use_words::<RightsWords>();
    let (id, action) = props.of;
    let refuses = action == RightsAction::Refuse;
    let (title, note, label, said) = match refuses {
        true => (words.refuse, words.refuse_lead, words.reason, words.refuse_done),
        false => (words.answer, words.answer_lead, words.said, words.answer_done),
    };
    let form = use_form(String::new);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |typed: &String| {
            let mut check = Check::default();
            let reason = check.text("reason", typed);
            check.done(|| Some(RightsAnswering { reason: reason?, correction: None }))
        },
        move |c, said: Rc<RightsAnswering>| async move {
            match refuses {
                true => c.refuse_rights_request(id, &said).await,
                false => c.answer_rights_request(id, &said).await,
            }
        },
        move |_| done.emit(said.into()),
    );
    html! {
        <FormDialog {title} {note} submit={title} {sending} wide={true} problems={form.summary(move |_| label)}
            onclose={props.onclose.clone()}>
            <TextArea id="reason" {label} rows={6} value={form.draft().clone()} error={form.error("reason")}
                max={Prose::MAX} onchange={form.edit("reason", |d: &mut String, v| *d = v)} />
        </FormDialog>
    }
}
