//! The years and where their tables come from; what is missing is said first.

use openapi::{
    auth::Permission,
    deadlines::{HolidaySource, HolidayTable, HolidayYear},
};
use yew::prelude::*;

use super::{
    draft::Draft,
    load::{Load, LoadProps},
    words::HolidayWords,
};
use crate::{
    app::{address, browser, drawn, use_api, use_go, use_query, use_session},
    i18n::{Lang, Named, day_in_year, moment, use_words},
    staff::Route,
    ui::{
        Banner, Button, ButtonKind, Column, EmptyState, FailureBanner, Light, Link, PageHeader, Skeleton,
        Table, Tone, use_toast,
    },
};

#[component]
pub fn HolidaysPage() -> Html {
    let words = use_words::<HolidayWords>();
    let (api, session, go, toast) = (use_api(), use_session(), use_go(), use_toast());
    let found = use_query((), move |()| api.call(|c| c.list_holiday_years()));
    let loading = use_state_eq(|| false);
    let set = |open| {
        let loading = loading.setter();
        Callback::from(move |()| loading.set(open))
    };
    let ondone = Callback::from(move |table: HolidayTable| {
        toast.emit(words.loaded(table.year).into());
        go.emit(address(&Route::HolidayYear { year: table.year }));
    });
    let years = found.data.as_deref().map(|page| page.items.as_slice());
    let missing: Vec<i32> =
        years.into_iter().flatten().filter(|one| lacks(one)).map(|one| one.year).rev().collect();
    let may = session.me().is_some_and(|me| me.permissions.contains(&Permission::ManageNetwork));
    let next = missing.first().copied().unwrap_or_else(this_year);
    html! {
        <>
            <PageHeader title={words.title}>
                if may {
                    <Button kind={ButtonKind::Primary} onclick={set(true)}>{words.load}</Button>
                }
            </PageHeader>
            <p class="lead">{words.lead}</p>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if !missing.is_empty() {
                <Banner tone={Tone::Yellow} title={words.missing(&listed(words.lang, &missing))}><p>{words.missing_next}</p></Banner>
            }
            if let Some(years) = years {
                <Table caption={words.title} columns={columns(words)} empty={html! { <EmptyState title={words.none} /> }}
                    rows={years.iter().map(|one| row(one, words)).collect::<Vec<_>>()} />
            } else if found.loading {
                <Skeleton lines={8} />
            }
            if *loading { {drawn::<Load>(LoadProps { draft: Draft::new(next), ondone, onclose: set(false) })} }
        </>
    }
}

fn lacks(one: &HolidayYear) -> bool {
    one.source == HolidaySource::Missing
}

fn this_year() -> i32 {
    chrono::Datelike::year(&browser::today())
}

fn listed(lang: Lang, years: &[i32]) -> String {
    years.iter().map(i32::to_string).collect::<Vec<_>>().join(lang.comma())
}

fn columns(words: &HolidayWords) -> Vec<Column> {
    [words.col_year, words.col_source, words.col_off, words.col_moved, words.col_loaded]
        .map(Column::new)
        .to_vec()
}

fn row(one: &HolidayYear, words: &HolidayWords) -> Vec<Html> {
    let lang = words.lang;
    let source = one.source.name(lang);
    let count = |days: u32| if lacks(one) { "–".to_owned() } else { words.days(days.into()) };
    vec![
        html! { <Link class="num" href={address(&Route::HolidayYear { year: one.year })}>{one.year}</Link> },
        html! {
            if lacks(one) {
                <Light tone={Tone::Yellow}>{source}</Light>
            } else {
                {source}
                if let Some(notice) = &one.notice { <small>{from(notice, one.published_on, words)}</small> }
            }
        },
        html! { <span class="num">{count(one.days_off)}</span> },
        html! { <span class="num">{count(one.days_moved)}</span> },
        html! { {one.loaded_at.map(|at| moment(lang, at)).unwrap_or_default()} },
    ]
}

/// The notice with its day.
pub fn from(notice: &str, published_on: Option<chrono::NaiveDate>, words: &HolidayWords) -> String {
    match published_on {
        Some(on) => format!("{notice} · {}", day_in_year(words.lang, on)),
        None => notice.to_owned(),
    }
}
