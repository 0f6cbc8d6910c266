//! The list of requests, the lights first.

use openapi::{
    auth::Permission,
    rights::{RightsFilter, RightsSummary},
};
use yew::prelude::*;

use super::{
    file::{FileDialog, FileProps},
    words::RightsWords,
};
use crate::{
    app::{address, drawn, use_go, use_session},
    i18n::{Named, moment, use_words},
    staff::{
        Route,
        parts::{DueLight, FilterBar, RowKeys, Sheet, pick, use_list, use_rows},
    },
    ui::{Button, ButtonKind, Column, Link, PageHeader, use_toast},
};

#[component]
pub fn ListPage() -> Html {
    let words = use_words::<RightsWords>();
    let list = use_list(|c, filter: &RightsFilter| c.list_rights_requests(filter));
    let (go, toast, session) = (use_go(), use_toast(), use_session());
    let filing = use_state_eq(|| false);
    let set = |open: bool| {
        let filing = filing.setter();
        Callback::from(move |()| filing.set(open))
    };
    let onfiled = Callback::from(move |id| {
        toast.emit(words.filed_done.into());
        go.emit(address(&Route::RightsRequest { id }));
    });
    let files = session.me().is_some_and(|me| me.permissions.contains(&Permission::Apply));
    let keys: Vec<_> = list.items().iter().map(|one| RowKeys { open: page_of(one), act: None }).collect();
    let selected = use_rows(&keys);
    let columns = [words.due, words.person, words.kind, words.state, words.filed].map(Column::new).to_vec();
    let sheet = Sheet { title: words.title, columns, none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title}>
                if files { <Button kind={ButtonKind::Primary} onclick={set(true)}>{words.file}</Button> }
            </PageHeader>
            <p class="lead">{words.lead}</p>
            <FilterBar clear={list.clear()}>
                {pick("status", words.state, list.now().status, words.lang, list.link(|filter, status| filter.status = status))}
                {pick("light", words.light, list.now().light, words.lang, list.link(|filter, light| filter.light = light))}
            </FilterBar>
            {list.view(sheet, |one| row(one, words))}
            if *filing { {drawn::<FileDialog>(FileProps { ondone: onfiled, onclose: set(false) })} }
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
