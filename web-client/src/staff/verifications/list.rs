//! Checks of means, filtered in the address.

use openapi::verifications::{
    VerificationFilter, VerificationResult, VerificationStatus, VerificationSummary,
};
use yew::prelude::*;

use super::words::VerificationWords;
use crate::{
    app::address,
    i18n::{Named, moment, use_words},
    staff::{
        Route,
        parts::{FilterBar, RowKeys, Sheet, pick, use_list, use_rows},
    },
    ui::{Column, Light, Link, PageHeader, Tone},
};

#[component]
pub fn VerificationsPage() -> Html {
    let words = use_words::<VerificationWords>();
    let list = use_list(|c, filter: &VerificationFilter| c.list_verifications(filter));
    let keys = |one: &VerificationSummary| RowKeys { open: page_of(one), act: None };
    let selected = use_rows(&list.items().iter().map(keys).collect::<Vec<_>>());
    let now = list.now();
    let columns = [words.col_who, words.col_at, words.mode, words.status, words.result, words.attention];
    let sheet =
        Sheet { title: words.title, columns: columns.map(Column::new).to_vec(), none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title} />
            <p class="lead">{words.lead}</p>
            <FilterBar clear={list.clear()}>
                {pick("status", words.status, now.status, words.lang, list.link(|filter, status| filter.status = status))}
                {pick("attention", words.attention, now.attention, words.lang,
                    list.link(|filter, attention| filter.attention = attention))}
            </FilterBar>
            {list.view(sheet, |one| row(one, words))}
        </>
    }
}

pub fn page_of(one: &VerificationSummary) -> AttrValue {
    address(&Route::Verification { id: one.id })
}

/// How far a check is, or what it came to.
pub fn light(status: VerificationStatus, words: &VerificationWords) -> Html {
    let tone = match status {
        VerificationStatus::QuerySent | VerificationStatus::QueryPartial => Tone::Plain,
        VerificationStatus::QueryOk | VerificationStatus::Result => Tone::Green,
        VerificationStatus::QueryFail | VerificationStatus::Manual => Tone::Orange,
    };
    html! { <Light {tone}>{status.name(words.lang)}</Light> }
}

pub fn result(result: Option<VerificationResult>, words: &VerificationWords) -> &'static str {
    result.map_or(words.no_result, |result| result.name(words.lang))
}

fn row(one: &VerificationSummary, words: &VerificationWords) -> Vec<Html> {
    let lang = words.lang;
    let look = one.attention.map(|attention| attention.name(lang));
    let who = one.applicant.clone().unwrap_or_else(|| words.nobody.to_owned());
    vec![
        html! { <Link href={page_of(one)}>{who}</Link> },
        html! { {moment(lang, one.asked_at)} },
        html! { {one.mode.name(lang)} },
        light(one.status, words),
        html! { {result(one.result, words)} },
        html! {
            <>
                if let Some(look) = look { <Light tone={Tone::Orange}>{look}</Light> }
                if one.suspect { <small>{words.suspect}</small> }
            </>
        },
    ]
}
