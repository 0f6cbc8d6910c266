//! Inspections, filtered in the address; and those of one unit beside it.

use openapi::{
    OrganisationId,
    inspections::{Inspection, InspectionFilter, InspectionResult, InspectionStatus},
};
use yew::prelude::*;

use super::{
    create::{Create, CreateProps},
    words::InspectionWords,
};
use crate::{
    app::{address, browser, drawn, use_api, use_go, use_query},
    i18n::{Named, day_in_year, use_words},
    staff::{
        Route,
        parts::{FilterBar, RowKeys, Sheet, pick, use_list, use_rows},
    },
    ui::{
        Button, ButtonKind, Card, Column, FailureBanner, Light, Link, PageHeader, Skeleton, Tab, TabKind,
        Tabs, Tag, Tone, use_toast,
    },
};

#[component]
pub fn InspectionsPage() -> Html {
    let words = use_words::<InspectionWords>();
    let (go, toast) = (use_go(), use_toast());
    let list = use_list(|c, filter: &InspectionFilter| c.list_inspections(filter));
    let creating = use_state_eq(|| false);
    let set = |open: bool| {
        let creating = creating.setter();
        Callback::from(move |()| creating.set(open))
    };
    let selected = use_rows(
        &list.items().iter().map(|one| RowKeys { open: page_of(one), act: None }).collect::<Vec<_>>(),
    );
    let now = list.now();
    let overdue = list.link(|filter: &mut InspectionFilter, overdue| filter.overdue = overdue);
    let tab = |label: &'static str, of: Option<bool>| Tab {
        label: label.into(),
        href: overdue.emit(of),
        count: None,
        current: now.overdue == of,
    };
    let tabs = vec![tab(words.all, None), tab(words.overdue, Some(true))];
    let ondone = Callback::from(move |id| {
        toast.emit(words.done(words.new).into());
        go.emit(address(&Route::Inspection { id }));
    });
    let columns = [words.office, words.status, words.planned_on, words.rectify_by, words.failed];
    let sheet =
        Sheet { title: words.title, columns: columns.map(Column::new).to_vec(), none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title}>
                if now.organisation_id.is_some() { <Tag>{words.one_office}</Tag> }
                <Button kind={ButtonKind::Primary} onclick={set(true)}>{words.new}</Button>
            </PageHeader>
            <p class="lead">{words.lead}</p>
            <Tabs kind={TabKind::Pills} label={words.views} {tabs} />
            <FilterBar clear={list.clear()}>
                {pick("status", words.status, now.status, words.lang, list.link(|filter, status| filter.status = status))}
            </FilterBar>
            {list.view(sheet, |one| row(one, words))}
            if *creating { {drawn::<Create>(CreateProps { organisation: now.organisation_id, ondone, onclose: set(false) })} }
        </>
    }
}

fn page_of(one: &Inspection) -> AttrValue {
    address(&Route::Inspection { id: one.id })
}

/// How an inspection stands, as a light; red only when something is late.
pub fn light(one: &Inspection, words: &InspectionWords) -> Html {
    let left = one.rectify_by.map(|by| (by - browser::today()).num_days());
    let (tone, said) = match (one.status, left) {
        (InspectionStatus::Rectifying, Some(left)) if one.overdue => (Tone::Red, words.late((-left).max(1))),
        (InspectionStatus::Rectifying, Some(left)) => (Tone::Yellow, words.left(left)),
        (status, _) => {
            let tone = match status {
                InspectionStatus::Passed => Tone::Green,
                InspectionStatus::Cancelled => Tone::Paused,
                InspectionStatus::Planned | InspectionStatus::Rectifying => Tone::Plain,
            };
            (tone, status.name(words.lang).to_owned())
        }
    };
    html! { <Light {tone}>{said}</Light> }
}

fn row(one: &Inspection, words: &InspectionWords) -> Vec<Html> {
    let day = |on| day_in_year(words.lang, on);
    let failed = one.checklist.iter().filter(|line| line.result == InspectionResult::Fail).count();
    vec![
        html! { <Link href={page_of(one)}>{&one.organisation.name}</Link> },
        light(one, words),
        html! { {day(one.planned_on)} },
        html! { {one.rectify_by.map(day).unwrap_or_default()} },
        html! { <span class="num">{failed}</span> },
    ]
}

#[derive(Properties, PartialEq)]
pub struct NewestProps {
    pub organisation: OrganisationId,
}

/// The newest inspections of one unit, as a section of its page.
#[component]
pub fn Newest(props: &NewestProps) -> Html {
    let words = use_words::<InspectionWords>();
    let api = use_api();
    let found = use_query(props.organisation, move |id| {
        let filter =
            InspectionFilter { organisation_id: Some(id), limit: Some(5), ..InspectionFilter::default() };
        api.call(move |c| c.list_inspections(&filter))
    });
    let all = format!("{}?organisation_id={}", address(&Route::Inspections), props.organisation);
    let one = |one: &Inspection| {
        let day = day_in_year(words.lang, one.planned_on);
        html! { <li><Link href={page_of(one)}>{day}</Link>{" "}{light(one, words)}</li> }
    };
    html! {
        <Card title={words.title} side={html! { <Link href={all}>{words.all_here}</Link> }}>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(page) = &found.data {
                if page.items.is_empty() { <p class="soft">{words.none}</p> }
                <ul class="lines">{for page.items.iter().map(one)}</ul>
            } else if found.loading {
                <Skeleton lines={2} />
            }
        </Card>
    }
}
