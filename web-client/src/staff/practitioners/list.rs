//! The roster, filtered in the address.

use openapi::{
    auth::Permission,
    practitioners::{Practitioner, PractitionerFilter},
};
use yew::prelude::*;

use super::{
    entry::{Create, CreateProps},
    words::RosterWords,
};
use crate::{
    app::{address, browser, drawn, use_go, use_session},
    i18n::{Named, day_in_year, use_words},
    staff::{
        Route,
        parts::{FilterBar, RowKeys, Sheet, pick, use_list, use_rows},
    },
    ui::{Button, ButtonKind, Column, Light, Link, PageHeader, Tag, Tone, use_toast},
};

#[component]
pub fn PractitionersPage() -> Html {
    let words = use_words::<RosterWords>();
    let (go, toast, session) = (use_go(), use_toast(), use_session());
    let list = use_list(|c, filter: &PractitionerFilter| c.list_practitioners(filter));
    let creating = use_state_eq(|| false);
    let set = |open: bool| {
        let creating = creating.setter();
        Callback::from(move |()| creating.set(open))
    };
    let keeps = session.me().is_some_and(|me| me.permissions.contains(&Permission::ManagePractitioners));
    let selected = use_rows(
        &list.items().iter().map(|one| RowKeys { open: page_of(one), act: None }).collect::<Vec<_>>(),
    );
    let now = list.now();
    let ondone = Callback::from(move |id| {
        toast.emit(words.done(words.new).into());
        go.emit(address(&Route::Practitioner { id }));
    });
    let columns =
        [words.col_name, words.kind, words.col_licence, words.col_load, words.col_pools, words.col_state];
    let sheet =
        Sheet { title: words.title, columns: columns.map(Column::new).to_vec(), none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title}>
                if keeps { <Button kind={ButtonKind::Primary} onclick={set(true)}>{words.new}</Button> }
            </PageHeader>
            <FilterBar clear={list.clear()}>
                {pick("filter-kind", words.kind, now.kind, words.lang, list.link(|filter, kind| filter.kind = kind))}
                {pick("filter-pool", words.pool, now.pool, words.lang, list.link(|filter, pool| filter.pool = pool))}
                {pick("filter-specialty", words.specialty, now.specialty, words.lang, list.link(|filter, specialty| filter.specialty = specialty))}
                {pick("filter-language", words.language, now.language, words.lang, list.link(|filter, language| filter.language = language))}
            </FilterBar>
            {list.view(sheet, |one| row(one, words))}
            if *creating { {drawn::<Create>(CreateProps { ondone, onclose: set(false) })} }
        </>
    }
}

fn page_of(one: &Practitioner) -> AttrValue {
    address(&Route::Practitioner { id: one.id })
}

/// Whether somebody can give them a case today, and why not.
pub fn light(one: &Practitioner, words: &RosterWords) -> Html {
    match one.barred.first() {
        None => html! { <Light tone={Tone::Green}>{words.free}</Light> },
        Some(bar) => html! { <Light tone={Tone::Orange}>{bar.name(words.lang)}</Light> },
    }
}

fn row(one: &Practitioner, words: &RosterWords) -> Vec<Html> {
    let lang = words.lang;
    let today = browser::today();
    let running = one
        .pools
        .iter()
        .filter(|term| term.valid_from <= today && term.valid_to.is_none_or(|last| last >= today));
    vec![
        html! { <><Link href={page_of(one)}>{&*one.name}</Link><small>{&one.firm_name}</small></> },
        html! { {one.kind.name(lang)} },
        html! { <><span class="num">{&*one.licence_no}</span><small>{day_in_year(lang, one.licence_valid_to)}</small></> },
        html! { <span class="num">{words.load(one.open_cases, one.max_open_cases)}</span> },
        html! { <>{for running.map(|term| html! { <Tag>{term.pool.name(lang)}</Tag> })}</> },
        light(one, words),
    ]
}
