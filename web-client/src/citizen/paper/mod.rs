//! The application on paper (F2, DOC-06): blank for whoever would rather write, or with what was typed, to be signed.

mod sheet;
mod words;

use openapi::{ApplicationId, applications::Form};
use yew::prelude::*;

use self::words::PaperWords;
use super::{Route, Shell, answers::Application, small::use_read};
use crate::{
    app::{address, browser},
    i18n::use_words,
    ui::{Button, ButtonKind, FailureBanner, HEADING, Link, Skeleton, use_page_title},
};

#[component]
pub fn Blank() -> Html {
    let words = use_words::<PaperWords>();
    use_page_title(&words.blank.into());
    html! {
        <Shell call={true}>
            {head(words.blank, words.blank_lead, words)}
            {sheet::view(&Form::default(), &[])}
            <p class="asked"><Link href={address(&Route::Start)} class="way">{words.online}</Link></p>
        </Shell>
    }
}

#[derive(Properties, PartialEq)]
pub struct FilledProps {
    pub id: ApplicationId,
}

#[component]
pub fn Filled(props: &FilledProps) -> Html {
    let words = use_words::<PaperWords>();
    use_page_title(&words.filled.into());
    let found = use_read::<Application>(format!("/applications/{}", props.id).into());
    html! {
        <Shell call={true}>
            {head(words.filled, words.filled_lead, words)}
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(application) = &found.data { {sheet::view(&application.form, &application.attachments)} }
            else if found.loading { <Skeleton lines={12} /> }
            <p class="asked"><Link href={address(&Route::Mine)} class="way">{words.back}</Link></p>
        </Shell>
    }
}

/// What stands above the sheet on the screen, and not on paper.
fn head(title: &'static str, lead: &'static str, words: &PaperWords) -> Html {
    let onclick = Callback::from(|()| browser::print());
    html! {
        <div class="asked">
            <h1 id={HEADING} tabindex="-1">{title}</h1>
            <p class="lead">{lead}</p>
            <p><Button kind={ButtonKind::Primary} {onclick}>{words.print}</Button></p>
        </div>
    }
}
