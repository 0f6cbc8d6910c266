//! A16: the applicant takes it back.

use std::rc::Rc;

use openapi::applications::{Action, WithdrawReason, Withdrawal};
use yew::prelude::*;

use super::{DialogProps, MoveWords};
use crate::{
    app::use_form,
    i18n::{Named, use_words},
    staff::parts::{FormDialog, Note, Reason, use_sending},
};

#[component]
pub fn Withdraw(props: &DialogProps) -> Html {
    let words = use_words::<MoveWords>();
    let id = props.application.id;
    let title = Action::Withdraw.name(words.lang);
    let form = use_form(Reason::<WithdrawReason>::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |draft| draft.read(Note::Optional, |reason, note| Some(Withdrawal { reason, note })),
        move |c, said: Rc<Withdrawal>| c.withdraw_application(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| if path == "note" { words.note } else { words.withdraw_reason };
    html! {
        <FormDialog {title} note={words.withdraw} submit={title} {sending} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            {Reason::fields(&form, words.lang, (words.withdraw_reason, words.note), Note::Optional)}
        </FormDialog>
    }
}
