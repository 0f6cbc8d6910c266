//! Applications, filtered in the address.

use openapi::applications::{ApplicationFilter, ApplicationSummary};
use yew::prelude::*;

use super::{ApplicationWords, first_move};
use crate::{
    app::{Search, address, use_api, use_query, use_search},
    i18n::{Named, china_day, short_day, use_words, yuan},
    staff::{
        Route,
        parts::{DueLight, FilterBar, Pick, RowKeys, use_rows},
    },
    ui::{ButtonLink, Column, EmptyState, FailureBanner, Link, PageHeader, Pager, Skeleton, Table},
};

#[component]
pub fn ListPage() -> Html {
    let words = use_words::<ApplicationWords>();
    let search = use_search::<ApplicationFilter>();
    let api = use_api();
    let found = use_query(search.now.clone(), move |filter| {
        let api = api.clone();
        async move {
            let filter = &filter;
            api.call(|c| async move { c.list_applications(filter).await }).await
        }
    });
    let items = found.data.as_deref().map(|page| page.items.as_slice()).unwrap_or_default();
    let selected = use_rows(&items.iter().map(keys).collect::<Vec<_>>());
    html! {
        <>
            <PageHeader title={words.title} />
            <Filters search={search.clone()} />
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(page) = found.data.as_deref() {
                <Table caption={words.title} columns={columns(words)} {selected}
                    rows={items.iter().map(|item| row(item, words)).collect::<Vec<_>>()}
                    empty={html! { <EmptyState title={words.none} /> }} />
                <Pager total={page.total} capped={page.total_is_capped}
                    first={search.now.cursor.is_some().then(|| search.with(&first(&search.now)))}
                    next={page.next_cursor.clone().map(|cursor| search.with(&ApplicationFilter { cursor: Some(cursor), ..search.now.clone() }))} />
            } else if found.loading {
                <Skeleton lines={8} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct FiltersProps {
    search: Search<ApplicationFilter>,
}

#[component]
fn Filters(props: &FiltersProps) -> Html {
    let words = use_words::<ApplicationWords>();
    let now = &props.search.now;
    let to = |filter: ApplicationFilter| props.search.with(&first(&filter));
    html! {
        <FilterBar query={now.q.clone()} onquery={link(props, |filter, q| filter.q = q)}
            clear={(*now != ApplicationFilter::default()).then(|| to(ApplicationFilter::default()))}>
            <Pick<openapi::applications::Status> id="status" label={words.status} value={now.status}
                onpick={link(props, |filter, status| filter.status = status)} />
            <Pick<openapi::applications::Source> id="source" label={words.source} value={now.source}
                onpick={link(props, |filter, source| filter.source = source)} />
            <Pick<openapi::deadlines::Light> id="light" label={words.col_due} value={now.light}
                onpick={link(props, |filter, light| filter.light = light)} />
        </FilterBar>
    }
}

/// Where the list with one filter changed is.
fn link<V: 'static>(props: &FiltersProps, put: fn(&mut ApplicationFilter, V)) -> Callback<V, AttrValue> {
    let search = props.search.clone();
    Callback::from(move |value| {
        let mut filter = first(&search.now);
        put(&mut filter, value);
        search.with(&filter)
    })
}

fn first(filter: &ApplicationFilter) -> ApplicationFilter {
    ApplicationFilter { cursor: None, ..filter.clone() }
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
fn act(item: &ApplicationSummary) -> Option<(openapi::applications::Action, AttrValue)> {
    let action = first_move(&item.actions)?;
    Some((action, super::page::doing(item.id, action)))
}

fn row(item: &ApplicationSummary, words: &ApplicationWords) -> Vec<Html> {
    let lang = words.lang;
    let what = item.cause.map(|cause| cause.name(lang)).unwrap_or_default();
    let amount = item.claim_amount_fen.filter(|amount| amount.get() > 0).map(|amount| yuan(lang, amount));
    let who = item.applicant.clone().unwrap_or_else(|| words.nobody.to_owned());
    vec![
        html! { <DueLight due={item.due.clone()} /> },
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
