//! A new secret, while the old one goes on for some days.

use std::rc::Rc;

use openapi::{
    ApiClientId, Code,
    api_clients::{ApiClientAction, ApiSecretRotation, IssuedApiSecret},
};
use yew::prelude::*;

use super::ApiClientWords;
use crate::{
    app::{Check, use_form},
    i18n::{Named, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::NumberField,
};

#[derive(Properties, PartialEq)]
pub struct RotateProps {
    pub id: ApiClientId,
    pub ondone: Callback<IssuedApiSecret>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Rotate(props: &RotateProps) -> Html {
    let words = use_words::<ApiClientWords>();
    let id = props.id;
    let title = ApiClientAction::Rotate.name(words.lang);
    let form = use_form(|| Some(7_u32));
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |typed: &Option<u32>| {
            let mut check = Check::default();
            let days = check.required("overlap_days", *typed);
            let overlap_days = days.and_then(|days| u8::try_from(days).ok());
            if days.is_some() && overlap_days.is_none() {
                check.add("overlap_days", Code::OutOfRange);
            }
            check.done(|| Some(ApiSecretRotation { overlap_days: overlap_days? }))
        },
        move |c, said: Rc<ApiSecretRotation>| c.rotate_api_secret(id, &said),
        move |issued| done.emit(issued),
    );
    html! {
        <FormDialog {title} note={words.rotate_lead} submit={title} {sending}
            problems={form.summary(|_| words.overlap)} onclose={props.onclose.clone()}>
            <NumberField id="overlap_days" label={words.overlap} hint={words.overlap_hint} unit={words.days_unit}
                value={*form.draft()} error={form.error("overlap_days")}
                onchange={form.edit("overlap_days", |d: &mut Option<u32>, v| *d = v)} />
        </FormDialog>
    }
}
