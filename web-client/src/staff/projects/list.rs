//! Projects with how far each is used up, filtered in the address.

use chrono::Datelike;
use openapi::projects::{Project, ProjectFilter};
use yew::prelude::*;

use super::{
    create::{Create, CreateProps},
    words::ProjectWords,
};
use crate::{
    app::{address, browser, drawn, use_go},
    i18n::{Named, use_words, yuan},
    staff::{
        Route,
        parts::{FilterBar, RowKeys, Sheet, pick, use_list, use_rows},
    },
    ui::{Button, ButtonKind, Column, Link, PageHeader, Progress, Select, use_toast},
};

/// So many years back can be chosen.
const BACK: i32 = 10;

#[component]
pub fn ProjectsPage() -> Html {
    let words = use_words::<ProjectWords>();
    let (go, toast) = (use_go(), use_toast());
    let list = use_list(|c, filter: &ProjectFilter| c.list_projects(filter));
    let creating = use_state_eq(|| false);
    let set = |open: bool| {
        let creating = creating.setter();
        Callback::from(move |()| creating.set(open))
    };
    let keys = |one: &Project| RowKeys { open: page_of(one), act: None };
    let selected = use_rows(&list.items().iter().map(keys).collect::<Vec<_>>());
    let now = list.now();
    let onyear = {
        let (go, to) = (go.clone(), list.link(|filter: &mut ProjectFilter, year| filter.year = year));
        Callback::from(move |typed: String| go.emit(to.emit(typed.parse().ok())))
    };
    let ondone = Callback::from(move |id| {
        toast.emit(words.done(words.new).into());
        go.emit(address(&Route::Project { id }));
    });
    let columns = [words.col_name, words.status, words.col_used, words.col_cases, words.col_left];
    let sheet =
        Sheet { title: words.title, columns: columns.map(Column::new).to_vec(), none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title}>
                <Button kind={ButtonKind::Primary} onclick={set(true)}>{words.new}</Button>
            </PageHeader>
            <p class="lead">{words.lead}</p>
            <FilterBar clear={list.clear()}>
                {pick("status", words.status, now.status, words.lang, list.link(|filter, status| filter.status = status))}
                <Select id="in-year" label={words.year} options={years(words)} empty={words.any} onchange={onyear}
                    value={now.year.map(|year| year.to_string()).unwrap_or_default()} />
            </FilterBar>
            {list.view(sheet, |one| row(one, words))}
            if *creating { {drawn::<Create>(CreateProps { ondone, onclose: set(false) })} }
        </>
    }
}

/// The years that can be chosen, the newest first.
fn years(words: &ProjectWords) -> Vec<(AttrValue, AttrValue)> {
    let this = browser::today().year();
    let known = (this - BACK..=this + 1).rev().filter_map(|year| u16::try_from(year).ok());
    known.map(|year| (year.to_string().into(), words.in_year(year).into())).collect()
}

fn page_of(one: &Project) -> AttrValue {
    address(&Route::Project { id: one.id })
}

/// How much of quota or money is used, as a bar with its words.
pub fn gauge(one: &Project, words: &ProjectWords) -> Html {
    let said = words.used(one.used_percent);
    html! { <><Progress label={said.clone()} value={u32::from(one.used_percent)} /><small>{said}</small></> }
}

fn row(one: &Project, words: &ProjectWords) -> Vec<Html> {
    let lang = words.lang;
    vec![
        html! {
            <><Link href={page_of(one)}>{&*one.name}</Link><small>{format!("{} · {}", words.in_year(one.year), one.code)}</small></>
        },
        html! { {one.status.name(lang)} },
        gauge(one, words),
        html! { <span class="num">{words.of(one.cases, one.terms.quota)}</span> },
        html! { <span class="num">{yuan(lang, one.left_fen)}</span> },
    ]
}
