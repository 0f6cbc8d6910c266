//! What one has consented to, and taking it back (PIPL 15).

use chrono::{DateTime, Utc};
use openapi::{
    ConsentId,
    consents::{ConsentAction, ConsentKind},
};
use serde::{Deserialize, de::IgnoredAny};
use yew::prelude::*;

use super::words::{DataWords, consent};
use crate::{
    app::{use_action, use_api, use_query},
    citizen::Shell,
    i18n::{china_day, day_in_year, use_words},
    ui::{Button, ButtonKind, Card, Dialog, EmptyState, FailureBanner, HEADING, Skeleton, use_page_title},
};

/// Of a [`Consent`](openapi::consents::Consent).
#[derive(Deserialize)]
struct Given {
    id: ConsentId,
    kind: ConsentKind,
    given_at: DateTime<Utc>,
    withdrawn_at: Option<DateTime<Utc>>,
    actions: Vec<ConsentAction>,
}

#[derive(Deserialize)]
struct All {
    items: Vec<Given>,
}

#[component]
pub fn Consents() -> Html {
    let (words, api) = (use_words::<DataWords>(), use_api());
    use_page_title(&words.consents.into());
    let found = {
        let api = api.clone();
        use_query((), move |()| {
            let api = api.clone();
            async move { api.call(|c| async move { c.get::<All>("/consents?limit=100").await }).await }
        })
    };
    let chosen = use_state_eq(|| None::<ConsentId>);
    let withdraw = {
        let (reload, chosen) = (found.reload.clone(), chosen.setter());
        use_action(
            move |id: ConsentId| {
                let api = api.clone();
                async move {
                    let path = format!("/consents/{id}/withdrawal");
                    let path = path.as_str();
                    api.call(|c| async move { c.act::<IgnoredAny>(path).await }).await
                }
            },
            move |_| {
                chosen.set(None);
                reload.emit(());
            },
        )
    };
    let choose = |to: Option<ConsentId>| {
        let chosen = chosen.setter();
        Callback::from(move |()| chosen.set(to))
    };
    let decide = {
        let (run, chosen) = (withdraw.run.clone(), *chosen);
        Callback::from(move |()| chosen.iter().for_each(|id| run.emit(*id)))
    };
    let buttons = html! {
        <Button kind={ButtonKind::Danger} busy={withdraw.busy} onclick={decide}>{words.withdraw}</Button>
    };
    let row = |one: &Given| {
        let on = |at| day_in_year(words.lang, china_day(at));
        html! {
            <Card title={consent(words.lang, one.kind)}>
                <p>{words.given(&on(one.given_at))}</p>
                if let Some(at) = one.withdrawn_at { <p>{words.withdrawn(&on(at))}</p> }
                if one.actions.contains(&ConsentAction::Withdraw) {
                    <Button onclick={choose(Some(one.id))}>{words.withdraw}</Button>
                }
            </Card>
        }
    };
    html! {
        <Shell call={true}>
            <h1 id={HEADING} tabindex="-1">{words.consents}</h1>
            <p class="lead">{words.consents_lead}</p>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(all) = &found.data {
                if all.items.is_empty() { <EmptyState title={words.no_consent} /> }
                {for all.items.iter().map(row)}
            } else if found.loading { <Skeleton lines={6} /> }
            <Dialog id="withdraw" title={words.withdraw_ask} open={chosen.is_some()} onclose={choose(None)} {buttons}>
                <FailureBanner failure={withdraw.error.clone()} />
                <p>{words.withdraw_effect}</p>
            </Dialog>
        </Shell>
    }
}
