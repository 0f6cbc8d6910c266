//! A secret is ended at once, for a reason.

use std::rc::Rc;

use openapi::api_clients::{ApiClient, ApiSecret, ApiSecretRevocation};
use yew::prelude::*;

use super::ApiClientWords;
use crate::{
    app::{Check, use_form},
    i18n::{moment, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::TextField,
};

#[derive(Properties, PartialEq)]
pub struct RevokeProps {
    pub client: Rc<ApiClient>,
    pub secret: ApiSecret,
    pub ondone: Callback<&'static str>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Revoke(props: &RevokeProps) -> Html {
    let words = use_words::<ApiClientWords>();
    let (id, secret_id) = (props.client.id, props.secret.id);
    let form = use_form(String::new);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        move |typed: &String| {
            let mut check = Check::default();
            let reason = check.text("reason", typed);
            check.done(|| Some(ApiSecretRevocation { secret_id, reason: reason? }))
        },
        move |c, said: Rc<ApiSecretRevocation>| c.revoke_api_secret(id, &said),
        move |_| done.emit(words.revoke),
    );
    let title = format!("{} · {}", words.revoke, moment(words.lang, props.secret.created_at));
    html! {
        <FormDialog {title} note={words.revoke_lead} submit={words.revoke} {sending}
            problems={form.summary(|_| words.reason)} onclose={props.onclose.clone()}>
            <TextField id="reason" label={words.reason} value={form.draft().clone()} error={form.error("reason")}
                maxlength="200" onchange={form.edit("reason", |d: &mut String, v| *d = v)} />
        </FormDialog>
    }
}
