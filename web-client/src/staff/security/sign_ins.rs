//! Who tried to sign in to one's account, the latest first.

use openapi::{
    Paging,
    auth::{SignIn, SignInOutcome},
};
use yew::prelude::*;

use super::{sessions::device, words::SecurityWords};
use crate::{
    i18n::{Named, moment, use_words},
    staff::parts::{Sheet, use_list},
    ui::{Card, Column, Light, Tone},
};

#[component]
pub fn SignIns() -> Html {
    let words = use_words::<SecurityWords>();
    let list = use_list(|c, page: &Paging| c.list_own_sign_ins(page));
    let columns = [words.at, words.outcome, words.device, words.address].map(Column::new).to_vec();
    let sheet = Sheet { title: words.sign_ins, columns, none: words.no_sign_ins, selected: None };
    html! { <Card title={words.sign_ins}>{list.view(sheet, |one| sign_in_row(one, words))}</Card> }
}

/// One attempt as a line.
pub fn sign_in_row(one: &SignIn, words: &SecurityWords) -> Vec<Html> {
    let tone = match one.outcome {
        SignInOutcome::SignedIn | SignInOutcome::ByProvider => Tone::Green,
        _ => Tone::Orange,
    };
    vec![
        html! { {moment(words.lang, one.at)} },
        html! { <Light {tone}>{one.outcome.name(words.lang)}</Light> },
        html! { {device(one.device.as_deref(), words)} },
        html! { <span class="num">{one.address.as_deref().unwrap_or(words.unknown)}</span> },
    ]
}
