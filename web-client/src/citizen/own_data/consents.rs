//! What one has consented to, and taking it back (PIPL 15).

use yew::prelude::*;

use super::words::{DataWords, consent};
use crate::{
    citizen::{
        Shell,
        small::{Record, Sent, use_read, use_send},
    },
    i18n::{china_day, day_in_year, use_words},
    ui::{Button, ButtonKind, Card, Dialog, EmptyState, FailureBanner, HEADING, Skeleton, use_page_title},
};

#[component]
pub fn Consents() -> Html {
    let words = use_words::<DataWords>();
    use_page_title(&words.consents.into());
    let found = use_read::<Record>("/consents?limit=100".into());
    let chosen = use_state_eq(String::new);
    let send = {
        let (reload, chosen) = (found.reload.clone(), chosen.setter());
        use_send(move |_| {
            chosen.set(String::new());
            reload.emit(());
        })
    };
    let choose = |to: String| {
        let chosen = chosen.setter();
        Callback::from(move |()| chosen.set(to.clone()))
    };
    let decide = send.run.reform({
        let path = format!("/consents/{}/withdrawal", *chosen);
        move |()| Sent::Act(path.clone())
    });
    let buttons = html! {
        <Button kind={ButtonKind::Danger} busy={send.busy} onclick={decide}>{words.withdraw}</Button>
    };
    let row = |one: &Record| {
        let on = |at| day_in_year(words.lang, china_day(at));
        html! {
            <Card title={consent(words.lang, &one.kind)}>
                <p>{one.filed_at.map(|at| words.given(&on(at)))}</p>
                if let Some(at) = one.withdrawn_at { <p>{words.withdrawn(&on(at))}</p> }
                if one.may("withdraw") { <Button onclick={choose(one.id.clone())}>{words.withdraw}</Button> }
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
            <Dialog id="withdraw" title={words.withdraw_ask} open={!chosen.is_empty()} onclose={choose(String::new())}
                {buttons}>
                <FailureBanner failure={send.error.clone()} />
                <p>{words.withdraw_effect}</p>
            </Dialog>
        </Shell>
    }
}
