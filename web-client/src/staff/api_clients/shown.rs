//! A secret that was just made, shown this once.

use std::rc::Rc;

use openapi::api_clients::IssuedApiSecret;
use yew::prelude::*;

use super::words::ApiClientWords;
use crate::{
    app::browser,
    i18n::use_words,
    ui::{Button, ButtonKind, Definition, Definitions, Dialog, use_toast},
};

#[derive(Properties, PartialEq)]
pub struct ShownProps {
    pub issued: Rc<IssuedApiSecret>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Shown(props: &ShownProps) -> Html {
    let words = use_words::<ApiClientWords>();
    let toast = use_toast();
    let secret = AttrValue::from(props.issued.secret.clone().unwrap_or_default());
    let copy = {
        let secret = secret.clone();
        Callback::from(move |()| {
            browser::copy(&secret);
            toast.emit(words.copied.into());
        })
    };
    html! {
        <Dialog id="secret" title={words.shown_title} open={true} onclose={props.onclose.clone()}>
            <p class="lead">{words.shown_lead}</p>
            <Definitions>
                <Definition term={words.client_id}><code class="wrap">{props.issued.client.id.to_string()}</code></Definition>
                <Definition term={words.secret}><code class="wrap">{&secret}</code></Definition>
            </Definitions>
            <div class="buttons end">
                <Button kind={ButtonKind::Primary} onclick={copy}>{words.copy}</Button>
                <Button onclick={props.onclose.clone()}>{words.handed}</Button>
            </div>
        </Dialog>
    }
}
