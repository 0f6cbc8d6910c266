//! The versions of rule packs: those in force, and the drafts of one's own offices.

use openapi::rule_packs::{RulePackFilter, RulePackStatus, RulePackSummary};
use yew::prelude::*;

use super::words::PackWords;
use crate::{
    app::address,
    i18n::{Named, use_words},
    staff::{
        Route,
        parts::{FilterBar, RowKeys, Sheet, pick, use_list, use_rows},
    },
    ui::{Column, Light, Link, PageHeader, Tone},
};

#[component]
pub fn ListPage() -> Html {
    let words = use_words::<PackWords>();
    let list = use_list(|c, filter: &RulePackFilter| c.list_rule_packs(filter));
    let selected = use_rows(
        &list.items().iter().map(|one| RowKeys { open: page_of(one), act: None }).collect::<Vec<_>>(),
    );
    let now = list.now();
    // A region is a number; names of packs are written in capitals.
    let onquery = list.link(|filter: &mut RulePackFilter, typed: Option<String>| {
        let region = typed.as_deref().is_some_and(|typed| typed.bytes().all(|c| c.is_ascii_digit()));
        let typed = typed.and_then(|typed| typed.to_uppercase().parse().ok());
        (filter.region, filter.pack) = if region { (typed, None) } else { (None, typed) };
    });
    let columns = [words.pack, words.region, words.status, words.source, words.force];
    let sheet =
        Sheet { title: words.title, columns: columns.map(Column::new).to_vec(), none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title} />
            <p class="lead">{words.lead}</p>
            <FilterBar query={now.pack.as_ref().or(now.region.as_ref()).map(ToString::to_string)} {onquery} clear={list.clear()}>
                {pick("status", words.status, now.status, words.lang, list.link(|filter, status| filter.status = status))}
            </FilterBar>
            {list.view(sheet, |one| row(one, words))}
        </>
    }
}

fn page_of(one: &RulePackSummary) -> AttrValue {
    address(&Route::RulePack { id: one.id })
}

/// How a version stands, by light and word.
pub fn light(status: RulePackStatus, words: &PackWords) -> Html {
    let tone = match status {
        RulePackStatus::Draft | RulePackStatus::Withdrawn => Tone::Plain,
        RulePackStatus::Simulated | RulePackStatus::SignedOff => Tone::Yellow,
        RulePackStatus::InForce => Tone::Green,
    };
    html! { <Light {tone}>{status.name(words.lang)}</Light> }
}

fn row(one: &RulePackSummary, words: &PackWords) -> Vec<Html> {
    vec![
        html! { <><Link href={page_of(one)}>{&one.title}</Link><small class="num">{&one.pack}{"@"}{one.version}</small></> },
        html! { <span class="num">{words.place(&one.region)}</span> },
        light(one.status, words),
        html! { {one.source.name(words.lang)} },
        html! { {words.days(one.in_force_from, one.in_force_to)} },
    ]
}
