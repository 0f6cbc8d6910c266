//! The list of requests, the lights first.

use openapi::{
    deadlines::Light,
    rights::{RightsFilter, RightsStatus, RightsSummary},
};
use yew::prelude::*;

use super::words::RightsWords;
use crate::{
    app::address,
    i18n::{Named, moment, use_words},
    staff::{
        Route,
        parts::{DueLight, FilterBar, Pick, RowKeys, Sheet, use_list, use_rows},
    },
    ui::{Column, Link, PageHeader},
};

#[component]
pub fn ListPage() -> Html {
    let words = use_words::<RightsWords>();
    let list = use_list(|c, filter: RightsFilter| async move { c.list_rights_requests(&filter).await });
    let keys: Vec<_> = list.items().iter().map(|one| RowKeys { open: page_of(one), act: None }).collect();
    let selected = use_rows(&keys);
    let columns = [words.due, words.person, words.kind, words.state, words.filed].map(Column::new).to_vec();
    let sheet = Sheet { title: words.title, columns, none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title} />
            <p class="lead">{words.lead}</p>
            <FilterBar clear={list.clear()}>
                <Pick<RightsStatus> id="status" label={words.state} value={list.now().status}
                    onpick={list.link(|filter, status| filter.status = status)} />
                <Pick<Light> id="light" label={words.light} value={list.now().light}
                    onpick={list.link(|filter, light| filter.light = light)} />
            </FilterBar>
            {list.view(sheet, |one| row(one, words))}
        </>
    }
}

fn page_of(one: &RightsSummary) -> AttrValue {
    address(&Route::RightsRequest { id: one.id })
}

fn row(one: &RightsSummary, words: &RightsWords) -> Vec<Html> {
    let lang = words.lang;
    vec![
        html! { if one.due.is_some() { <DueLight due={one.due.clone()} /> } else { {"—"} } },
        html! { <Link href={page_of(one)}>{&one.name}</Link> },
        html! { {one.kind.name(lang)} },
        html! { {one.status.name(lang)} },
        html! { {moment(lang, one.filed_at)} },
    ]
}
