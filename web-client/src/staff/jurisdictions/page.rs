//! The map, filtered in the address.

use std::rc::Rc;

use openapi::jurisdictions::{Jurisdiction, JurisdictionFilter};
use yew::prelude::*;

use super::{
    ask::Ask,
    edit::{Change, Create, CreateProps, LineProps, Remove},
    words::JurisdictionWords,
};
use crate::{
    app::drawn,
    i18n::{Named, use_words},
    staff::parts::{FilterBar, Sheet, pick, use_list},
    ui::{Button, ButtonKind, Column, PageHeader, use_toast},
};

/// The dialog that is open.
#[derive(Clone, PartialEq)]
enum Doing {
    Create,
    Change(Rc<Jurisdiction>),
    Remove(Rc<Jurisdiction>),
}

#[component]
pub fn JurisdictionsPage() -> Html {
    let words = use_words::<JurisdictionWords>();
    let toast = use_toast();
    let list = use_list(|c, filter: &JurisdictionFilter| c.list_jurisdictions(filter));
    let doing = use_state_eq(|| None::<Doing>);
    let set = {
        let doing = doing.setter();
        Callback::from(move |to: Option<Doing>| doing.set(to))
    };
    let onclose = set.reform(|()| None);
    let ondone = {
        let (close, reload) = (onclose.clone(), list.found.reload.clone());
        Callback::from(move |what: &'static str| {
            close.emit(());
            reload.emit(());
            toast.emit(words.done(what).into());
        })
    };
    let now = list.now();
    let columns = [words.name, words.kind, words.level, words.region, words.centre].map(Column::new);
    let columns = columns.into_iter().chain([Column::actions(words.act)]).collect();
    let sheet = Sheet { title: words.title, columns, none: words.none, selected: None };
    html! {
        <>
            <PageHeader title={words.title}>
                <Button kind={ButtonKind::Primary} onclick={set.reform(|()| Some(Doing::Create))}>{words.new}</Button>
            </PageHeader>
            <p class="lead">{words.lead}</p>
            {drawn::<Ask>(())}
            <FilterBar clear={list.clear()}>
                {pick("filter-kind", words.kind, now.organ_kind, words.lang, list.link(|filter, kind| filter.organ_kind = kind))}
            </FilterBar>
            {list.view(sheet, |one| row(one, &set, words))}
            {match (*doing).clone() {
                Some(Doing::Create) => drawn::<Create>(CreateProps { ondone, onclose }),
                Some(Doing::Change(line)) => drawn::<Change>(LineProps { line, ondone, onclose }),
                Some(Doing::Remove(line)) => drawn::<Remove>(LineProps { line, ondone, onclose }),
                None => Html::default(),
            }}
        </>
    }
}

fn row(one: &Jurisdiction, set: &Callback<Option<Doing>>, words: &JurisdictionWords) -> Vec<Html> {
    let line = Rc::new(one.clone());
    let change = set.reform({
        let line = line.clone();
        move |()| Some(Doing::Change(line.clone()))
    });
    let remove = set.reform(move |()| Some(Doing::Remove(line.clone())));
    let said = |what: &str| format!("{what} {}", &*one.name);
    vec![
        html! { {&*one.name} },
        html! { {one.organ_kind.name(words.lang)} },
        html! { {one.level.name(words.lang)} },
        html! { <span class="num">{&one.region_code}</span> },
        html! { {&one.centre.name} },
        html! {
            <div class="buttons">
                <Button onclick={change} aria_label={said(words.change)}>{words.change}</Button>
                <Button onclick={remove} aria_label={said(words.remove)}>{words.remove}</Button>
            </div>
        },
    ]
}
