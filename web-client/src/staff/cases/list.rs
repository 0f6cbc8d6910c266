//! Cases, filtered in the address.

use openapi::{
    cases::{CaseAction, CaseFilter, CaseStatus, CaseSummary},
    deadlines::Light,
};
use yew::prelude::*;

use super::{CaseWords, doing, first_move};
use crate::{
    app::{Search, address, use_api, use_query, use_search},
    i18n::{Named, short_day, use_words},
    staff::{
        Route,
        parts::{DueLight, FilterBar, Pick, RowKeys, use_rows},
    },
    ui::{ButtonLink, Column, EmptyState, FailureBanner, Link, PageHeader, Pager, Skeleton, Table},
};

#[component]
pub fn ListPage() -> Html {
    let words = use_words::<CaseWords>();
    let search = use_search::<CaseFilter>();
    let api = use_api();
    let found = use_query(search.now.clone(), move |filter| {
        let api = api.clone();
        async move {
            let filter = &filter;
            api.call(|c| async move { c.list_cases(filter).await }).await
        }
    });
    let items = found.data.as_deref().map(|page| page.items.as_slice()).unwrap_or_default();
    let selected = use_rows(&items.iter().map(keys).collect::<Vec<_>>());
    let next = |cursor: String| search.with(&CaseFilter { cursor: Some(cursor), ..search.now.clone() });
    html! {
        <>
            <PageHeader title={words.title} />
            {filters(&search, words)}
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(page) = found.data.as_deref() {
                <Table caption={words.title} columns={columns(words)} {selected}
                    rows={items.iter().map(|item| row(item, words)).collect::<Vec<_>>()}
                    empty={html! { <EmptyState title={words.none} /> }} />
                <Pager total={page.total} capped={page.total_is_capped} next={page.next_cursor.clone().map(next)}
                    first={search.now.cursor.is_some().then(|| search.with(&first(&search.now)))} />
            } else if found.loading {
                <Skeleton lines={8} />
            }
        </>
    }
}

fn filters(search: &Search<CaseFilter>, words: &CaseWords) -> Html {
    let now = &search.now;
    let clear = (*now != CaseFilter::default()).then(|| search.with(&CaseFilter::default()));
    html! {
        <FilterBar query={now.q.clone()} onquery={link(search, |filter, q| filter.q = q)} {clear}>
            <Pick<CaseStatus> id="status" label={words.status} value={now.status}
                onpick={link(search, |filter, status| filter.status = status)} />
            <Pick<Light> id="light" label={words.col_due} value={now.light}
                onpick={link(search, |filter, light| filter.light = light)} />
        </FilterBar>
    }
}

/// Where the list with one filter changed is.
fn link<V: 'static>(search: &Search<CaseFilter>, put: fn(&mut CaseFilter, V)) -> Callback<V, AttrValue> {
    let search = search.clone();
    Callback::from(move |value| {
        let mut filter = first(&search.now);
        put(&mut filter, value);
        search.with(&filter)
    })
}

fn first(filter: &CaseFilter) -> CaseFilter {
    CaseFilter { cursor: None, ..filter.clone() }
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
    let action = first_move(&item.actions)?;
    Some((action, doing(item.id, action)))
}

fn row(item: &CaseSummary, words: &CaseWords) -> Vec<Html> {
    let lang = words.lang;
    let what = item.cause.map(|cause| cause.name(lang)).unwrap_or_default();
    vec![
        html! { <DueLight due={item.due.clone()} /> },
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
