//! The terms are changed.

use std::rc::Rc;

use openapi::api_clients::{ApiClientAction, ApiClientTerms};
use yew::prelude::*;

use super::{ApiClientWords, DialogProps};
use crate::{
    app::{Check, use_form},
    i18n::{Named, use_words},
    staff::{
        api_clients::fields::{Draft, fields, label},
        parts::{FormDialog, use_sending},
    },
};

#[component]
pub fn Change(props: &DialogProps) -> Html {
    let words = use_words::<ApiClientWords>();
    let (id, revision) = (props.client.id, props.client.revision);
    let title = ApiClientAction::Change.name(words.lang);
    let form = use_form(|| Draft::of(&props.client.terms));
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |draft: &Draft| {
            let mut check = Check::default();
            let terms = draft.terms("", &mut check);
            check.done(|| terms)
        },
        move |c, terms: Rc<ApiClientTerms>| c.change_api_client(id, revision, &terms),
        move |_| done.emit(title),
    );
    html! {
        <FormDialog {title} submit={words.save} {sending} wide={true}
            problems={form.summary(|path| label(words, path))} onclose={props.onclose.clone()}>
            {fields(&form, "", words)}
        </FormDialog>
    }
}
