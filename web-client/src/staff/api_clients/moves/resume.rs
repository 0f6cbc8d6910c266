//! A program goes on.

use openapi::api_clients::{ApiClient, ApiClientAction};
use yew::prelude::*;

use super::{ApiClientWords, DialogProps};
use crate::{
    app::{use_action, use_api},
    i18n::{Named, use_words},
    ui::{Button, ButtonKind, Dialog, FailureBanner},
};

#[component]
pub fn Resume(props: &DialogProps) -> Html {
    let words = use_words::<ApiClientWords>();
    let (api, id, done) = (use_api(), props.client.id, props.ondone.clone());
    let title = ApiClientAction::Resume.name(words.lang);
    let act = use_action(
        move |()| api.call(move |c| c.resume_api_client(id)),
        move |_: ApiClient| done.emit(title),
    );
    let buttons = html! {
        <Button kind={ButtonKind::Primary} busy={act.busy} onclick={act.run.clone()}>{title}</Button>
    };
    html! {
        <Dialog id="move" {title} open={true} onclose={props.onclose.clone()} {buttons}>
            <p class="lead">{words.resume_lead}</p>
            <FailureBanner failure={act.error.clone()} />
        </Dialog>
    }
}
