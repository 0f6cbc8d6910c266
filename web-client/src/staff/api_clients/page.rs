//! The list of programs.

use std::rc::Rc;

use openapi::api_clients::{ApiClient, ApiClientFilter, ApiClientStatus, IssuedApiSecret};
use yew::prelude::*;

use super::{
    create::{Create, CreateProps},
    shown::{Shown, ShownProps},
    words::ApiClientWords,
};
use crate::{
    app::{address, drawn},
    i18n::{Named, day_in_year, moment, use_words},
    staff::{
        Route,
        parts::{FilterBar, RowKeys, Sheet, pick, use_list, use_rows},
    },
    ui::{Button, ButtonKind, Column, Light, Link, PageHeader, Tag, Tone},
};

#[component]
pub fn ApiClientsPage() -> Html {
    let words = use_words::<ApiClientWords>();
    let list = use_list(|c, filter: &ApiClientFilter| c.list_api_clients(filter));
    let creating = use_state_eq(|| false);
    let issued = use_state(|| None::<Rc<IssuedApiSecret>>);
    let set = |open: bool| {
        let creating = creating.setter();
        Callback::from(move |()| creating.set(open))
    };
    let ondone = {
        let (close, reload, issued) = (set(false), list.found.reload.clone(), issued.setter());
        Callback::from(move |made: IssuedApiSecret| {
            close.emit(());
            reload.emit(());
            issued.set(Some(Rc::new(made)));
        })
    };
    let onhanded = {
        let issued = issued.setter();
        Callback::from(move |()| issued.set(None))
    };
    let selected = use_rows(
        &list.items().iter().map(|one| RowKeys { open: page_of(one), act: None }).collect::<Vec<_>>(),
    );
    let columns = [words.col_name, words.status, words.col_scopes, words.col_days, words.col_last];
    let sheet =
        Sheet { title: words.title, columns: columns.map(Column::new).to_vec(), none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title}>
                <Button kind={ButtonKind::Primary} onclick={set(true)}>{words.new}</Button>
            </PageHeader>
            <p class="lead">{words.lead}</p>
            <FilterBar clear={list.clear()}>
                {pick("status", words.status, list.now().status, words.lang, list.link(|filter, status| filter.status = status))}
            </FilterBar>
            {list.view(sheet, |one| row(one, words))}
            if *creating { {drawn::<Create>(CreateProps { ondone, onclose: set(false) })} }
            if let Some(issued) = &*issued { {drawn::<Shown>(ShownProps { issued: issued.clone(), onclose: onhanded })} }
        </>
    }
}

fn page_of(one: &ApiClient) -> AttrValue {
    address(&Route::ApiClient { id: one.id })
}

/// How a program stands, by light and word.
pub fn standing(one: &ApiClient, words: &ApiClientWords) -> Html {
    let tone = match one.status {
        ApiClientStatus::Active => Tone::Green,
        ApiClientStatus::Suspended => Tone::Yellow,
        ApiClientStatus::Ended => Tone::Plain,
    };
    let late = one.status == ApiClientStatus::Active && !one.in_force;
    html! {
        <>
            <Light {tone}>{one.status.name(words.lang)}</Light>
            if late { <Tag>{words.out_of_days}</Tag> }
        </>
    }
}

fn row(one: &ApiClient, words: &ApiClientWords) -> Vec<Html> {
    let said = |day| day_in_year(words.lang, day);
    let last = one.last_used_at.map(|at| moment(words.lang, at));
    let scopes: Vec<&str> = one.terms.scopes.iter().map(|scope| scope.name(words.lang)).collect();
    vec![
        html! { <><Link href={page_of(one)}>{&*one.terms.name}</Link><small>{&one.organisation_name}</small></> },
        standing(one, words),
        html! { <ul>{for scopes.iter().map(|scope| html! { <li>{*scope}</li> })}</ul> },
        html! { {words.days(&said(one.terms.valid_from), &said(one.terms.valid_to))} },
        html! { {last.unwrap_or_else(|| words.never.to_owned())} },
    ]
}
