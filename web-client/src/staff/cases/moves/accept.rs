//! The handler or the firm accepts the offer.

use std::rc::Rc;

use openapi::cases::CaseAction;
use yew::prelude::*;

use super::{CaseMoveWords, DialogProps};
use crate::{
    app::use_form,
    i18n::{Named, use_words},
    staff::parts::{FormDialog, use_sending},
};

#[component]
pub fn Accept(props: &DialogProps) -> Html {
    let words = use_words::<CaseMoveWords>();
    let id = props.case.id;
    let title = CaseAction::AcceptOffer.name(words.lang);
    let form = use_form(|| ());
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |()| Ok(()),
        move |c, _: Rc<()>| c.accept_offer(id),
        move |_| done.emit(words.done(title).into()),
    );
    html! { <FormDialog {title} note={words.accept} submit={title} {sending} onclose={props.onclose.clone()} /> }
}
