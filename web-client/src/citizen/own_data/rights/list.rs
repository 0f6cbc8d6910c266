//! What one has asked: the latest fifty, and the way to ask more.

use chrono::{DateTime, Utc};
use openapi::{
    RightsRequestId,
    rights::{RightKind, RightsStatus},
};
use serde::Deserialize;
use yew::prelude::*;

use super::words::{RightsWords, kind, status};
use crate::{
    app::{address, use_api, use_query},
    citizen::{Route, Shell, answers::Due, say},
    i18n::{china_day, day, use_words},
    ui::{ButtonKind, ButtonLink, EmptyState, FailureBanner, HEADING, Light, Link, Skeleton, use_page_title},
};

/// Of a [`RightsSummary`](openapi::rights::RightsSummary).
#[derive(Deserialize)]
struct Asked {
    id: RightsRequestId,
    kind: RightKind,
    status: RightsStatus,
    filed_at: DateTime<Utc>,
    due: Option<Due>,
}

#[derive(Deserialize)]
struct All {
    items: Vec<Asked>,
}

#[component]
pub fn Rights() -> Html {
    let (words, api) = (use_words::<RightsWords>(), use_api());
    use_page_title(&words.title.into());
    let found = use_query((), move |()| {
        let api = api.clone();
        async move { api.call(|c| async move { c.get::<All>("/rights-requests?limit=50").await }).await }
    });
    html! {
        <Shell call={true}>
            <h1 id={HEADING} tabindex="-1">{words.title}</h1>
            <p class="lead">{words.lead}</p>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(all) = &found.data {
                if all.items.is_empty() { <EmptyState title={words.none} /> }
                <ul class="mine">{for all.items.iter().map(|one| row(one, words))}</ul>
            } else if found.loading { <Skeleton lines={6} /> }
            <div class="stack">
                <ButtonLink href={address(&Route::NewRight)} kind={ButtonKind::Primary}>{words.new}</ButtonLink>
            </div>
        </Shell>
    }
}

fn row(one: &Asked, words: &RightsWords) -> Html {
    let lang = words.lang;
    let due = one.due.as_ref().map(|due| (say::tone(due.light), words.by(&day(lang, due.on))));
    html! {
        <li key={one.id.to_string()}>
            <Link href={address(&Route::Right { id: one.id })} class="one">
                <strong>{kind(lang, one.kind)}</strong>
                <span class="state">{status(lang, one.status)}</span>
                <small>{words.sent(&day(lang, china_day(one.filed_at)))}</small>
                if let Some((tone, by)) = due { <Light {tone}>{by}</Light> }
            </Link>
        </li>
    }
}
