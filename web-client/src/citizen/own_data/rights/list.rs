//! What one has asked: the latest fifty, and the way to ask more.

use yew::prelude::*;

use super::words::{RightsWords, kind, status};
use crate::{
    app::address,
    citizen::{
        Route, Shell, say,
        small::{Record, use_read},
    },
    i18n::{china_day, day, use_words},
    ui::{ButtonKind, ButtonLink, EmptyState, FailureBanner, HEADING, Light, Link, Skeleton, use_page_title},
};

#[component]
pub fn Rights() -> Html {
    let words = use_words::<RightsWords>();
    use_page_title(&words.title.into());
    let found = use_read::<Record>("/rights-requests?limit=50".into());
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

fn row(one: &Record, words: &RightsWords) -> Html {
    html! {
        <li key={one.id.clone()}>
            <Link href={address(&Route::Right { id: one.id.clone() })} class="one">
                <strong>{kind(words.lang, &one.kind)}</strong>
                <span class="state">{status(words.lang, &one.status)}</span>
                <small>{sent(one, words)}</small>
                {light(one, words)}
            </Link>
        </li>
    }
}

/// When it was sent.
pub fn sent(one: &Record, words: &RightsWords) -> String {
    one.filed_at.map(|at| words.sent(&day(words.lang, china_day(at)))).unwrap_or_default()
}

/// By when it is answered.
pub fn light(one: &Record, words: &RightsWords) -> Html {
    let Some(due) = &one.due else { return Html::default() };
    html! { <Light tone={say::tone(due.light)}>{words.by(&day(words.lang, due.on))}</Light> }
}
