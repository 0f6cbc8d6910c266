//! Instruments, the newest first.

use openapi::{
    auth::Permission,
    organisations::{Delegation, DelegationFilter},
};
use yew::prelude::*;

use super::{
    create::{Create, CreateProps},
    words::DelegationWords,
};
use crate::{
    app::{address, browser, drawn, use_go, use_session},
    i18n::{day_in_year, use_words},
    staff::{
        Route,
        parts::{RowKeys, Sheet, use_list, use_rows},
    },
    ui::{Button, ButtonKind, Column, Light, Link, PageHeader, Tone, use_toast},
};

#[component]
pub fn DelegationsPage() -> Html {
    let words = use_words::<DelegationWords>();
    let (go, toast, session) = (use_go(), use_toast(), use_session());
    let list = use_list(|c, filter: &DelegationFilter| c.list_delegations(filter));
    let creating = use_state_eq(|| false);
    let set = |open: bool| {
        let creating = creating.setter();
        Callback::from(move |()| creating.set(open))
    };
    let selected = use_rows(
        &list.items().iter().map(|one| RowKeys { open: page_of(one), act: None }).collect::<Vec<_>>(),
    );
    let gives = session.me().is_some_and(|me| me.permissions.contains(&Permission::ManageNetwork));
    let ondone = Callback::from(move |id| {
        toast.emit(words.done(words.new).into());
        go.emit(address(&Route::Delegation { id }));
    });
    let columns = [words.number, words.station, words.centre, words.status, words.days, words.sampling];
    let sheet =
        Sheet { title: words.title, columns: columns.map(Column::new).to_vec(), none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title}>
                if gives { <Button kind={ButtonKind::Primary} onclick={set(true)}>{words.new}</Button> }
            </PageHeader>
            <p class="lead">{words.lead}</p>
            {list.view(sheet, |one| row(one, words))}
            if *creating { {drawn::<Create>(CreateProps { ondone, onclose: set(false) })} }
        </>
    }
}

fn page_of(one: &Delegation) -> AttrValue {
    address(&Route::Delegation { id: one.id })
}

/// How an instrument stands, as a light.
pub fn light(one: &Delegation, words: &DelegationWords) -> Html {
    let (tone, said) = match one {
        one if one.in_force => (Tone::Green, words.in_force),
        one if one.revoked_on.is_some() => (Tone::Paused, words.revoked),
        one if one.valid_from > browser::today() => (Tone::Plain, words.later),
        _ => (Tone::Paused, words.over),
    };
    html! { <Light {tone}>{said}</Light> }
}

fn row(one: &Delegation, words: &DelegationWords) -> Vec<Html> {
    let day = |on| day_in_year(words.lang, on);
    vec![
        html! { <Link href={page_of(one)}>{&*one.instrument_no}</Link> },
        html! { {&one.station.name} },
        html! { {&one.centre.name} },
        light(one, words),
        html! { {words.days_of(&day(one.valid_from), &day(one.valid_to))} },
        html! { {words.rate(one.sampling_percent, one.sampling_min)} },
    ]
}
