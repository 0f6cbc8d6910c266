//! One request: what was asked, by when it is answered, what the answer is.

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{
    RightsRequestId,
    rights::{RightKind, RightsAction, RightsStatus},
};
use serde::{Deserialize, de::IgnoredAny};
use yew::prelude::*;

use super::words::{RightsWords, kind, status};
use crate::{
    app::{address, files, use_action, use_api, use_query},
    citizen::{Route, Shell, answers::Due, say},
    i18n::{china_day, day, use_words},
    ui::{Button, ButtonKind, Card, FailureBanner, HEADING, Light, Link, Skeleton, use_page_title},
};

/// Of a [`RightsRequest`](openapi::rights::RightsRequest).
#[derive(Deserialize)]
struct Asked {
    kind: RightKind,
    status: RightsStatus,
    organisation_name: String,
    text: String,
    filed_at: DateTime<Utc>,
    due: Option<Due>,
    answer: Option<Answer>,
    actions: Vec<RightsAction>,
}

#[derive(Deserialize)]
struct Answer {
    on: NaiveDate,
    reason: String,
    outcome: Option<Outcome>,
}

/// Of what was carried out: what the law keeps.
#[derive(Deserialize)]
struct Outcome {
    basis: Option<String>,
}

#[derive(Properties, PartialEq)]
pub struct RightProps {
    pub id: RightsRequestId,
}

#[component]
pub fn Right(props: &RightProps) -> Html {
    let (words, api, id) = (use_words::<RightsWords>(), use_api(), props.id);
    use_page_title(&words.title.into());
    let found = {
        let api = api.clone();
        use_query(id, move |id| {
            let api = api.clone();
            async move {
                let path = format!("/rights-requests/{id}");
                let path = path.as_str();
                api.call(|c| async move { c.get::<Asked>(path).await }).await
            }
        })
    };
    let withdraw = {
        let (api, reload) = (api.clone(), found.reload.clone());
        use_action(
            move |()| {
                let api = api.clone();
                async move {
                    let path = format!("/rights-requests/{id}/withdrawal");
                    let path = path.as_str();
                    api.call(|c| async move { c.act::<IgnoredAny>(path).await }).await
                }
            },
            move |_| reload.emit(()),
        )
    };
    let copy = use_action(
        move |()| {
            let api = api.clone();
            async move {
                let path = format!("/rights-requests/{id}/copy");
                let path = path.as_str();
                api.call(|c| async move { c.send(c.request("GET", path)).await?.success() }).await
            }
        },
        |bytes: Vec<u8>| files::save("fayuan.json", &bytes),
    );
    let may = |action| found.data.as_ref().is_some_and(|one| one.actions.contains(&action));
    html! {
        <Shell call={true}>
            <h1 id={HEADING} tabindex="-1">{words.title}</h1>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            <FailureBanner failure={withdraw.error.clone().or(copy.error.clone())} />
            if let Some(one) = &found.data { {whole(one, words)} } else if found.loading { <Skeleton lines={6} /> }
            <div class="stack">
                if may(RightsAction::Copy) {
                    <Button kind={ButtonKind::Primary} busy={copy.busy} onclick={copy.run}>{words.copy}</Button>
                }
                if may(RightsAction::Withdraw) {
                    <Button busy={withdraw.busy} onclick={withdraw.run}>{words.withdraw}</Button>
                }
            </div>
            <p><Link href={address(&Route::Rights)}>{words.back}</Link></p>
        </Shell>
    }
}

fn whole(one: &Asked, words: &RightsWords) -> Html {
    let lang = words.lang;
    html! {
        <>
            <Card title={kind(lang, one.kind)}>
                <p class="now"><b>{status(lang, one.status)}</b></p>
                <p>{&one.organisation_name}{" · "}{words.sent(&day(lang, china_day(one.filed_at)))}</p>
                if let Some(due) = &one.due {
                    <p><Light tone={say::tone(due.light)}>{words.by(&day(lang, due.on))}</Light></p>
                }
            </Card>
            if let Some(answer) = &one.answer {
                <Card title={words.answer}>
                    <p>{&answer.reason}</p>
                    if let Some(basis) = answer.outcome.as_ref().and_then(|outcome| outcome.basis.as_ref()) {
                        <p>{words.kept(basis)}</p>
                    }
                    <p><small>{words.answered(&day(lang, answer.on))}</small></p>
                </Card>
            }
            <Card title={words.asked}><p>{&one.text}</p></Card>
        </>
    }
}
