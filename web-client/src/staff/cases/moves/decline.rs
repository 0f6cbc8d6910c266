//! The handler or the firm declines, for a reason.

use std::rc::Rc;

use openapi::cases::{CaseAction, DeclineOffer, DeclineReason};
use yew::prelude::*;

use super::{CaseMoveWords, DialogProps};
use crate::{
    app::use_form,
    i18n::{Named, use_words},
    staff::parts::{FormDialog, Note, Reason, use_sending},
};

#[component]
pub fn Decline(props: &DialogProps) -> Html {
    let words = use_words::<CaseMoveWords>();
    let id = props.case.id;
    let title = CaseAction::DeclineOffer.name(words.lang);
    let form = use_form(Reason::<DeclineReason>::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |draft| draft.read(Note::Wanted, |reason, note| Some(DeclineOffer { reason, note: note? })),
        move |c, said: Rc<DeclineOffer>| c.decline_offer(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| if path == "note" { words.note } else { words.decline_reason };
    html! {
        <FormDialog {title} note={words.decline} submit={title} {sending} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            {Reason::fields(&form, words.lang, (words.decline_reason, words.note), Note::Wanted)}
        </FormDialog>
    }
}
