//! Who advises which villages, and when (ORG-09).

use std::rc::Rc;

use openapi::{
    advisers::{AdviserPost, AdviserPostFilter},
    auth::Permission,
};
use yew::prelude::*;

use super::{
    head::{Head, village},
    moves::{Appoint, EndPost},
    words::VillageWords,
};
use crate::{
    app::{browser, drawn, use_go, use_session},
    i18n::{day_in_year, use_words},
    staff::parts::{AskProps, Doing, FilterBar, PartWords, Sheet, use_doing, use_list},
    ui::{Button, ButtonKind, Column, Link, Select, Tag},
};

#[derive(Clone, PartialEq)]
enum Task {
    Appoint,
    End(Rc<AdviserPost>),
}

#[component]
pub fn AdvisersPage() -> Html {
    let (words, parts) = (use_words::<VillageWords>(), use_words::<PartWords>());
    let (go, session) = (use_go(), use_session());
    let keeps = session.me().is_some_and(|me| me.permissions.contains(&Permission::ManagePractitioners));
    let list = use_list(|c, filter: &AdviserPostFilter| c.list_adviser_posts(filter));
    let doing = use_doing::<Task>(list.found.reload.clone());
    let by_village = list.link(|filter: &mut AdviserPostFilter, code| filter.village_code = Some(code));
    let by_person = list.link(|filter: &mut AdviserPostFilter, id| filter.practitioner_id = Some(id));
    let onrunning = {
        let link = list.link(|filter: &mut AdviserPostFilter, on| filter.on = on);
        Callback::from(move |typed: String| {
            go.emit(link.emit((!typed.is_empty()).then(browser::today)));
        })
    };
    let columns = [words.adviser, words.village, words.days].map(Column::new);
    let columns = columns.into_iter().chain([Column::actions(parts.acts)]).collect();
    let sheet = Sheet { title: words.advisers, columns, none: words.no_advisers, selected: None };
    let row = |one: &AdviserPost| {
        let person = by_person.emit(one.practitioner_id);
        let place = by_village.emit(one.village_code.clone());
        vec![
            html! { <Link href={person}>{&one.practitioner_name}</Link> },
            html! { <Link href={place}>{village(one.village_name.as_deref(), &one.village_code)}</Link> },
            term(one, words),
            html! { if keeps { {ending(one, &doing, words)} } },
        ]
    };
    let now = list.now();
    html! {
        <>
            <Head lead={words.advisers_lead}>
                if keeps {
                    <Button kind={ButtonKind::Primary} onclick={doing.open(Task::Appoint)}>{words.appoint}</Button>
                }
            </Head>
            <FilterBar clear={list.clear()}>
                <Select id="list-running" label={words.state} empty={words.all_terms} onchange={onrunning}
                    options={vec![(AttrValue::from("1"), AttrValue::from(words.running))]}
                    value={if now.on.is_some() { "1" } else { "" }} />
            </FilterBar>
            {list.view(sheet, row)}
            {match doing.now.clone() {
                None => Html::default(),
                Some(Task::Appoint) => drawn::<Appoint>(AskProps { of: (), ondone: doing.ondone.clone(), onclose: doing.onclose.clone() }),
                Some(Task::End(of)) => drawn::<EndPost>(AskProps { of, ondone: doing.ondone.clone(), onclose: doing.onclose.clone() }),
            }}
        </>
    }
}

fn term(one: &AdviserPost, words: &VillageWords) -> Html {
    let lang = words.lang;
    let today = browser::today();
    html! {
        <>
            {words.period(&day_in_year(lang, one.valid_from), &day_in_year(lang, one.valid_to))}
            if one.valid_to < today { <Tag>{words.ended}</Tag> }
            if one.valid_from > today { <Tag>{words.upcoming}</Tag> }
            if let Some(reason) = &one.ended_reason { <small>{&**reason}</small> }
        </>
    }
}

fn ending(one: &AdviserPost, doing: &Doing<Task>, words: &VillageWords) -> Html {
    if one.valid_to <= browser::today() {
        return Html::default();
    }
    let place = one.village_name.as_deref().unwrap_or(&one.village_code);
    let aria_label = format!("{} {} {place}", words.end, one.practitioner_name);
    html! { <Button onclick={doing.open(Task::End(Rc::new(one.clone())))} {aria_label}>{words.end}</Button> }
}
