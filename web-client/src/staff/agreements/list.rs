//! Agreements, filtered in the address; and those of one unit beside it.

use openapi::{
    OrganisationId,
    agreements::{AgreementFilter, AgreementStatus, HostAgreement},
};
use yew::prelude::*;

use super::{
    create::{Create, CreateProps},
    words::AgreementWords,
};
use crate::{
    app::{address, drawn, use_api, use_go, use_query},
    i18n::{Named, day_in_year, use_words},
    staff::{
        Route,
        parts::{FilterBar, RowKeys, Sheet, pick, use_list, use_rows},
    },
    ui::{
        Button, ButtonKind, Card, Column, DateField, FailureBanner, Light, Link, PageHeader, Skeleton, Tag,
        Tone, use_toast,
    },
};

#[component]
pub fn AgreementsPage() -> Html {
    let words = use_words::<AgreementWords>();
    let (go, toast) = (use_go(), use_toast());
    let list = use_list(|c, filter: &AgreementFilter| c.list_agreements(filter));
    let creating = use_state_eq(|| false);
    let set = |open: bool| {
        let creating = creating.setter();
        Callback::from(move |()| creating.set(open))
    };
    let selected = use_rows(
        &list.items().iter().map(|one| RowKeys { open: page_of(one), act: None }).collect::<Vec<_>>(),
    );
    let now = list.now();
    let until = {
        let (go, link) = (go.clone(), list.link(|filter: &mut AgreementFilter, day| filter.valid_to = day));
        Callback::from(move |day| go.emit(link.emit(day)))
    };
    let ondone = Callback::from(move |id| {
        toast.emit(words.done(words.new).into());
        go.emit(address(&Route::Agreement { id }));
    });
    let columns = [words.party, words.host, words.office, words.status, words.signed_on, words.valid_to];
    let sheet =
        Sheet { title: words.title, columns: columns.map(Column::new).to_vec(), none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title}>
                if now.organisation_id.is_some() { <Tag>{words.one_office}</Tag> }
                <Button kind={ButtonKind::Primary} onclick={set(true)}>{words.new}</Button>
            </PageHeader>
            <p class="lead">{words.lead}</p>
            <FilterBar clear={list.clear()}>
                {pick("filter-host", words.host, now.host, words.lang, list.link(|filter, host| filter.host = host))}
                <DateField id="filter-valid_to" label={words.until} value={now.valid_to} onchange={until} />
            </FilterBar>
            {list.view(sheet, |one| row(one, words))}
            if *creating { {drawn::<Create>(CreateProps { organisation: now.organisation_id, ondone, onclose: set(false) })} }
        </>
    }
}

fn page_of(one: &HostAgreement) -> AttrValue {
    address(&Route::Agreement { id: one.id })
}

/// How an agreement stands, as a light.
pub fn light(status: AgreementStatus, words: &AgreementWords) -> Html {
    let tone = match status {
        AgreementStatus::InForce => Tone::Green,
        AgreementStatus::Expired => Tone::Orange,
        AgreementStatus::Ended => Tone::Paused,
    };
    html! { <Light {tone}>{status.name(words.lang)}</Light> }
}

fn row(one: &HostAgreement, words: &AgreementWords) -> Vec<Html> {
    let lang = words.lang;
    vec![
        html! { <Link href={page_of(one)}>{&*one.party}</Link> },
        html! { {one.host.name(lang)} },
        html! { {&one.organisation.name} },
        light(one.status, words),
        html! { {day_in_year(lang, one.signed_on)} },
        html! { {one.valid_to.map_or(words.open_ended.to_owned(), |day| day_in_year(lang, day))} },
    ]
}

#[derive(Properties, PartialEq)]
pub struct InForceProps {
    pub organisation: OrganisationId,
}

/// The agreements of one unit, as a section of its page.
#[component]
pub fn InForce(props: &InForceProps) -> Html {
    let words = use_words::<AgreementWords>();
    let api = use_api();
    let found = use_query(props.organisation, move |id| {
        let filter =
            AgreementFilter { organisation_id: Some(id), limit: Some(5), ..AgreementFilter::default() };
        api.call(move |c| c.list_agreements(&filter))
    });
    let all = format!("{}?organisation_id={}", address(&Route::Agreements), props.organisation);
    let one = |one: &HostAgreement| {
        html! { <li><Link href={page_of(one)}>{&*one.party}</Link>{" "}{light(one.status, words)}</li> }
    };
    html! {
        <Card title={words.title} side={html! { <Link href={all}>{words.all}</Link> }}>
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
