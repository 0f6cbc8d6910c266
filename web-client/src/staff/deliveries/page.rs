//! The list of deliveries, with the dead ones to send again. Text and address are nobody's to read here.

use openapi::outbox::{Delivery, DeliveryFilter, DeliveryStatus};
use yew::prelude::*;

use super::words::DeliveryWords;
use crate::{
    app::{Action, use_action, use_api},
    i18n::{Named, moment, use_words},
    staff::parts::{FilterBar, Sheet, pick, use_list},
    ui::{Button, Column, FailureBanner, Light, PageHeader, Tone, use_toast},
};

#[component]
pub fn DeliveriesPage() -> Html {
    let words = use_words::<DeliveryWords>();
    let (api, toast) = (use_api(), use_toast());
    let list = use_list(|c, filter: &DeliveryFilter| c.list_deliveries(filter));
    let retry = {
        let reload = list.found.reload.clone();
        use_action(
            move |id| api.call(move |c| c.retry_delivery(id)),
            move |_: Delivery| {
                reload.emit(());
                toast.emit(words.retried.into());
            },
        )
    };
    let plain = [
        words.col_notice,
        words.status,
        words.col_attempts,
        words.col_created,
        words.col_next,
        words.col_error,
    ];
    let columns = plain.into_iter().map(Column::new).chain([Column::actions(words.col_act)]).collect();
    let sheet = Sheet { title: words.title, columns, none: words.none, selected: None };
    html! {
        <>
            <PageHeader title={words.title} />
            <p class="lead">{words.lead}</p>
            <FilterBar clear={list.clear()}>
                {pick("status", words.status, list.now().status, words.lang, list.link(|filter, status| filter.status = status))}
            </FilterBar>
            <FailureBanner failure={retry.error.clone()} />
            {list.view(sheet, |one| row(one, &retry, words))}
        </>
    }
}

fn row(one: &Delivery, retry: &Action<openapi::DeliveryId>, words: &DeliveryWords) -> Vec<Html> {
    let (id, lang) = (one.id, words.lang);
    let tone = match one.status {
        DeliveryStatus::Waiting => Tone::Yellow,
        DeliveryStatus::Delivered => Tone::Green,
        DeliveryStatus::Dead => Tone::Orange,
        DeliveryStatus::Withheld => Tone::Yellow,
    };
    let notice = one.notice.name(lang);
    vec![
        html! { <>{notice}<small class="num">{one.notice.code()}</small></> },
        html! { <Light {tone}>{one.status.name(lang)}</Light> },
        html! { <span class="num">{words.attempts(one.attempts)}</span> },
        html! { {moment(lang, one.created_at)} },
        html! { {one.next_attempt_at.map(|at| moment(lang, at)).unwrap_or_default()} },
        html! { {one.last_error.clone().unwrap_or_default()} },
        html! {
            if one.status == DeliveryStatus::Dead {
                <Button onclick={retry.run.reform(move |()| id)} busy={retry.busy}
                    aria_label={format!("{} {notice}", words.retry)}>{words.retry}</Button>
            }
        },
    ]
}
