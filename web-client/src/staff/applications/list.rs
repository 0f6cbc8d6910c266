//! Applications, filtered in the address.

use openapi::applications::{Action, ApplicationFilter, ApplicationSummary};
use yew::prelude::*;

use super::{ApplicationWords, first_move, page::doing};
use crate::{
    app::address,
    i18n::{Named, china_day, short_day, use_words, yuan},
    staff::{
        Route,
        parts::{DueLight, FilterBar, RowKeys, Sheet, only, pick, use_list, use_rows},
    },
    ui::{ButtonLink, Column, Link, PageHeader},
};

#[component]
pub fn ListPage() -> Html {
    let words = use_words::<ApplicationWords>();
    let list = use_list(|c, filter: &ApplicationFilter| c.list_applications(filter));
    let selected = use_rows(&list.items().iter().map(keys).collect::<Vec<_>>());
    let now = list.now();
    let sheet = Sheet { title: words.title, columns: columns(words), none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title} />
            <FilterBar query={now.q.clone()} onquery={list.find()} clear={list.clear()}>
                {pick("status", words.status, now.status, words.lang, list.link(|filter, status| filter.status = status))}
                {pick("source", words.source, now.source, words.lang, list.link(|filter, source| filter.source = source))}
                {pick("light", words.col_due, now.light, words.lang, list.link(|filter, light| filter.light = light))}
                {only("green", words.green, words.green_only, now.green, list.link(|filter, green| filter.green = green))}
            </FilterBar>
            {list.view(sheet, |item| row(item, words))}
        </>
    }
}

fn columns(words: &ApplicationWords) -> Vec<Column> {
    let plain =
        [words.col_due, words.col_who, words.col_number, words.col_now, words.col_source, words.col_day];
    plain.into_iter().map(Column::new).chain([Column::actions(words.col_act)]).collect()
}

fn page_of(item: &ApplicationSummary) -> AttrValue {
    address(&Route::Application { id: item.id })
}

fn keys(item: &ApplicationSummary) -> RowKeys {
    RowKeys { open: page_of(item), act: act(item).map(|(_, href)| href) }
}

/// The next thing to do with it, and where.
fn act(item: &ApplicationSummary) -> Option<(Action, AttrValue)> {
    first_move(&item.actions).map(|action| (action, doing(item.id, action)))
}

fn row(item: &ApplicationSummary, words: &ApplicationWords) -> Vec<Html> {
    let lang = words.lang;
    let what = item.cause.map(|cause| cause.name(lang)).unwrap_or_default();
    let amount = item.claim_amount_fen.filter(|amount| amount.get() > 0).map(|amount| yuan(lang, amount));
    let who = item.applicant.clone().unwrap_or_else(|| words.nobody.to_owned());
    vec![
        html! { <DueLight due={item.due.clone()} fast={item.fast.clone()} /> },
        html! { <><Link href={page_of(item)}>{who.clone()}</Link><small>{what}{" "}{amount.unwrap_or_default()}</small></> },
        html! { <span class="num">{item.number.as_deref().unwrap_or(words.no_number)}</span> },
        html! { {item.status.name(lang)} },
        html! { {item.source.name(lang)} },
        html! { {item.submitted_at.map(|at| short_day(lang, china_day(at))).unwrap_or_default()} },
        html! {
            if let Some((action, href)) = act(item) {
                <ButtonLink {href} aria_label={format!("{} {who}", action.name(lang))}>{action.name(lang)}</ButtonLink>
            }
        },
    ]
}
