//! Moves that say nothing but themselves.

use openapi::{
    UserId,
    users::{Invitation, User},
};
use yew::prelude::*;

use super::{DialogProps, UserWords};
use crate::{
    app::{use_action, use_api},
    i18n::use_words,
    ui::{Button, ButtonKind, Dialog, FailureBanner},
};

#[derive(Properties, PartialEq)]
pub struct ResetProps {
    pub id: UserId,
    pub onreset: Callback<Invitation>,
    pub onclose: Callback<()>,
}

/// Takes the password off the account.
#[component]
pub fn Reset(props: &ResetProps) -> Html {
    let words = use_words::<UserWords>();
    let (api, id, done) = (use_api(), props.id, props.onreset.clone());
    let act = use_action(
        move |()| api.call(move |c| c.reset_password(id)),
        move |made: Invitation| done.emit(made),
    );
    let buttons = html! {
        <Button kind={ButtonKind::Danger} busy={act.busy} onclick={act.run.clone()}>{words.reset}</Button>
    };
    html! {
        <Dialog id="move" title={words.reset} open={true} onclose={props.onclose.clone()} {buttons}>
            <p class="lead">{words.reset_lead}</p>
            <FailureBanner failure={act.error.clone()} />
        </Dialog>
    }
}

/// Wakes the account.
#[component]
pub fn Revive(props: &DialogProps) -> Html {
    let words = use_words::<UserWords>();
    let (api, id, done) = (use_api(), props.user.id, props.ondone.clone());
    let act =
        use_action(move |()| api.call(move |c| c.revive_user(id)), move |_: User| done.emit(words.revive));
    let buttons = html! {
        <Button kind={ButtonKind::Primary} busy={act.busy} onclick={act.run.clone()}>{words.revive}</Button>
    };
    html! {
        <Dialog id="move" title={words.revive} open={true} onclose={props.onclose.clone()} {buttons}>
            <p class="lead">{words.revive_lead}</p>
            <FailureBanner failure={act.error.clone()} />
        </Dialog>
    }
}
