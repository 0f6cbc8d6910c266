//! Access is stopped for a time, or ended for good.

use std::rc::Rc;

use openapi::api_clients::{ApiClient, ApiClientAction, ApiClientStop};
use yew::prelude::*;

use super::ApiClientWords;
use crate::{
    app::{Check, use_form},
    i18n::{Named, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::TextField,
};

#[derive(Properties, PartialEq)]
pub struct StopProps {
    pub client: Rc<ApiClient>,
    /// To suspend or to end.
    pub action: ApiClientAction,
    pub ondone: Callback<&'static str>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Stop(props: &StopProps) -> Html {
    let words = use_words::<ApiClientWords>();
    let (id, ends) = (props.client.id, props.action == ApiClientAction::End);
    let title = props.action.name(words.lang);
    let form = use_form(String::new);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |typed: &String| {
            let mut check = Check::default();
            let reason = check.text("reason", typed);
            check.done(|| Some(ApiClientStop { reason: reason? }))
        },
        move |c, said: Rc<ApiClientStop>| match ends {
            true => c.end_api_client(id, &said),
            false => c.suspend_api_client(id, &said),
        },
        move |_| done.emit(title),
    );
    let note = if ends { words.end_lead } else { words.suspend_lead };
    html! {
        <FormDialog {title} {note} submit={title} {sending}
            problems={form.summary(|_| words.reason)} onclose={props.onclose.clone()}>
            <TextField id="reason" label={words.reason} value={form.draft().clone()} error={form.error("reason")}
                maxlength="200" onchange={form.edit("reason", |d: &mut String, v| *d = v)} />
        </FormDialog>
    }
}
