//! Groups, the newest first, filtered in the address.

use openapi::{
    auth::Permission,
    groups::{GroupFilter, GroupSummary},
};
use yew::prelude::*;

use super::words::GroupWords;
use crate::{
    app::{address, use_session},
    i18n::{Named, moment, use_words},
    staff::{
        Route,
        parts::{FilterBar, RowKeys, Sheet, on_day, pick, use_list, use_rows},
    },
    ui::{ButtonKind, ButtonLink, Column, Link, PageHeader},
};

#[component]
pub fn GroupsPage() -> Html {
    let words = use_words::<GroupWords>();
    let session = use_session();
    let list = use_list(|c, filter: &GroupFilter| c.list_groups(filter));
    let keys = |one: &GroupSummary| RowKeys { open: page_of(one), act: None };
    let selected = use_rows(&list.items().iter().map(keys).collect::<Vec<_>>());
    let enters = session.me().is_some_and(|me| me.permissions.contains(&Permission::Apply));
    let now = list.now();
    let columns = [words.col_name, words.col_source, words.col_day].map(Column::new).to_vec();
    let sheet = Sheet { title: words.title, columns, none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title}>
                if enters {
                    <ButtonLink kind={ButtonKind::Primary} href={address(&Route::NewGroup)}>{words.new}</ButtonLink>
                }
            </PageHeader>
            <p class="lead">{words.lead}</p>
            <FilterBar clear={list.clear()}>
                {pick("status", words.status, now.status, words.lang, list.link(|filter, status| filter.status = status))}
                {pick("source", words.col_source, now.source, words.lang, list.link(|filter, source| filter.source = source))}
                {on_day(words.day, now.from, list.link(|filter, span| [filter.from, filter.until] = span))}
            </FilterBar>
            {list.view(sheet, |one| row(one, words))}
        </>
    }
}

fn page_of(one: &GroupSummary) -> AttrValue {
    address(&Route::Group { id: one.id })
}

fn row(one: &GroupSummary, words: &GroupWords) -> Vec<Html> {
    vec![
        html! { <Link href={page_of(one)}>{&*one.title}</Link> },
        html! { {one.source.name(words.lang)} },
        html! { {moment(words.lang, one.created_at)} },
    ]
}
