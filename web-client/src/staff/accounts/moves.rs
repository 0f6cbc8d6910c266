//! Ending somebody's sessions, and freeing who lost the second factor.

use std::rc::Rc;

use openapi::{Paragraph, SessionId, UserId, users::SessionEnd};
use yew::prelude::*;

use super::words::AccountWords;
use crate::{
    app::{use_action, use_api},
    i18n::use_words,
    staff::parts::{AskProps, Asking, Confirm, use_saying},
};

/// Ends every session of an account.
#[component]
pub fn SignOut(props: &AskProps<UserId>) -> Html {
    let words = use_words::<AccountWords>();
    let (api, id, done) = (use_api(), props.of, props.ondone.clone());
    let act = use_action(
        move |()| api.call(move |c| c.sign_user_out(id)),
        move |()| done.emit(words.signed_out.into()),
    );
    html! { <Confirm title={words.sign_out} note={words.sign_out_lead} {act} onclose={props.onclose.clone()} /> }
}

/// Ends one session of an account, for a stated reason.
#[component]
pub fn EndSession(props: &AskProps<(UserId, SessionId)>) -> Html {
    let words = use_words::<AccountWords>();
    let ((id, session_id), done) = (props.of, props.ondone.clone());
    let saying = use_saying(
        "reason",
        |reason| reason,
        move |c, reason: Rc<Paragraph>| {
            c.end_session_of(id, &SessionEnd { session_id, reason: (*reason).clone() })
        },
        move |()| done.emit(words.session_ended.into()),
    );
    saying.dialog(Asking {
        title: words.end_session,
        lead: words.end_session_lead,
        label: words.reason,
        onclose: props.onclose.clone(),
    })
}

/// Takes the second factor off an account.
#[component]
pub fn FreeFactor(props: &AskProps<UserId>) -> Html {
    let words = use_words::<AccountWords>();
    let (api, id, done) = (use_api(), props.of, props.ondone.clone());
    let act = use_action(
        move |()| api.call(move |c| c.remove_factor_of(id)),
        move |()| done.emit(words.freed.into()),
    );
    html! { <Confirm title={words.free} note={words.free_lead} {act} onclose={props.onclose.clone()} /> }
}
