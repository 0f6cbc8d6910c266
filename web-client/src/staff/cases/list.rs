//! Cases, filtered in the address.

use openapi::cases::{CaseAction, CaseFilter, CaseSummary};
use yew::prelude::*;

use super::{CaseWords, doing, first_move};
use crate::{
    app::address,
    i18n::{Named, short_day, use_words},
    staff::{
        Route,
        parts::{DueLight, FilterBar, RowKeys, Sheet, only, pick, use_list, use_rows},
    },
    ui::{ButtonLink, Column, Link, PageHeader, Tag},
};

#[component]
pub fn ListPage() -> Html {
    let words = use_words::<CaseWords>();
    let list = use_list(|c, filter: &CaseFilter| c.list_cases(filter));
    let selected = use_rows(&list.items().iter().map(keys).collect::<Vec<_>>());
    let now = list.now();
    let sheet = Sheet { title: words.title, columns: columns(words), none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title} />
            <FilterBar query={now.q.clone()} onquery={list.find()} clear={list.clear()}>
                {pick("status", words.status, now.status, words.lang, list.link(|filter, status| filter.status = status))}
                {pick("light", words.col_due, now.light, words.lang, list.link(|filter, light| filter.light = light))}
                {only("green", words.green, words.green_only, now.green, list.link(|filter, green| filter.green = green))}
            </FilterBar>
            {list.view(sheet, |item| row(item, words))}
        </>
    }
}

fn columns(words: &CaseWords) -> Vec<Column> {
    let plain =
        [words.col_due, words.col_who, words.col_number, words.col_now, words.col_handler, words.col_day];
    plain.into_iter().map(Column::new).chain([Column::actions(words.col_act)]).collect()
}

fn page_of(item: &CaseSummary) -> AttrValue {
    address(&Route::Case { id: item.id })
}

fn keys(item: &CaseSummary) -> RowKeys {
    RowKeys { open: page_of(item), act: act(item).map(|(_, href)| href) }
}

/// The next thing to do with it, and where.
fn act(item: &CaseSummary) -> Option<(CaseAction, AttrValue)> {
    first_move(&item.actions).map(|action| (action, doing(item.id, action)))
}

fn row(item: &CaseSummary, words: &CaseWords) -> Vec<Html> {
    let lang = words.lang;
    let what = item.cause.map(|cause| cause.name(lang)).unwrap_or_default();
    vec![
        html! { <><DueLight due={item.due.clone()} />if item.green { {" "}<Tag>{words.green}</Tag> }</> },
        html! { <><Link href={page_of(item)}>{&item.recipient}</Link><small>{what}</small></> },
        html! { <span class="num">{item.number.as_deref().unwrap_or(words.no_number)}</span> },
        html! { {item.status.name(lang)} },
        html! { {item.handler.as_deref().unwrap_or(words.nobody)} },
        html! { {short_day(lang, item.granted_on)} },
        html! {
            if let Some((action, href)) = act(item) {
                <ButtonLink {href} aria_label={format!("{} {}", action.name(lang), item.recipient)}>
                    {action.name(lang)}
                </ButtonLink>
            }
        },
    ]
}
