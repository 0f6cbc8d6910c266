//! The code of an invitation, shown this once, to be handed to its owner.

use openapi::users::Invitation;
use yew::prelude::*;

use super::words::UserWords;
use crate::{
    app::{address, browser, href},
    i18n::{moment, use_words},
    staff::Route,
    ui::{Button, ButtonKind, Definition, Definitions, Dialog, use_toast},
};

#[derive(Properties, PartialEq)]
pub struct HandoverProps {
    pub title: AttrValue,
    pub username: AttrValue,
    pub code: AttrValue,
    /// Until when it is good.
    pub until: AttrValue,
    pub onclose: Callback<()>,
}

#[component]
pub fn Handover(props: &HandoverProps) -> Html {
    let words = use_words::<UserWords>();
    let toast = use_toast();
    // Behind `#` the code stays in the browser of its owner: no server sees it in an address.
    let link = format!("{}{}#{}", browser::origin(), href("/staff", &address(&Route::Activate)), props.code);
    let copy = |text: AttrValue| {
        let toast = toast.clone();
        Callback::from(move |()| {
            browser::copy(&text);
            toast.emit(words.copied.into());
        })
    };
    html! {
        <Dialog id="code" title={&props.title} open={true} onclose={props.onclose.clone()}>
            <p class="lead">{words.code_lead}</p>
            <Definitions>
                <Definition term={words.username}><span class="num">{&props.username}</span></Definition>
                <Definition term={words.code}><code>{&props.code}</code></Definition>
                <Definition term={words.link}><code class="wrap">{&link}</code></Definition>
            </Definitions>
            <p class="soft">{words.until(&props.until)}</p>
            <div class="buttons end">
                <Button kind={ButtonKind::Primary} onclick={copy(link.into())}>{words.copy_link}</Button>
                <Button onclick={copy(props.code.clone())}>{words.copy_code}</Button>
                <Button onclick={props.onclose.clone()}>{words.close}</Button>
            </div>
        </Dialog>
    }
}

/// The dialog for an invitation at hand.
pub fn handover(title: &'static str, made: &Invitation, words: &UserWords, onclose: Callback<()>) -> Html {
    let Invitation { user, code, expires_at } = made;
    let until = moment(words.lang, *expires_at);
    html! { <Handover {title} username={user.username.to_string()} code={code.clone()} {until} {onclose} /> }
}
