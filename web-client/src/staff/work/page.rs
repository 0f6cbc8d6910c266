//! The page everybody starts on.

use openapi::{
    auth::Permission,
    work::{Work, WorkCounts},
};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::{
    rows::{Row, View, rows},
    words::WorkWords,
};
use crate::{
    app::{Search, address, use_api, use_query, use_search, use_session},
    i18n::{day, use_words},
    staff::{NavCounts, Route, parts::use_rows, use_count_setter},
    ui::{
        Banner, ButtonKind, ButtonLink, Column, EmptyState, FailureBanner, Figure, Figures, KeyHints, Link,
        PageHeader, Skeleton, Tab, TabKind, Table, Tabs, Tone,
    },
};

/// What the address says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct At {
    #[serde(skip_serializing_if = "Option::is_none")]
    view: Option<View>,
}

#[component]
pub fn WorkPage() -> Html {
    let words = use_words::<WorkWords>();
    let session = use_session();
    let search = use_search::<At>();
    let (api, count) = (use_api(), use_count_setter());
    let found = use_query((), move |()| api.call(|c| c.my_work()));
    use_effect_with(found.data.clone(), move |work| {
        if let Some(work) = work {
            count.emit(waiting(work));
        }
    });
    let all = found.data.as_deref().map(|work| rows(work, words)).unwrap_or_default();
    let view = search.now.view.unwrap_or_default();
    let shown: Vec<&Row> = all.iter().filter(|row| row.is_in(view)).collect();
    let selected = use_rows(&shown.iter().map(|row| row.keys.clone()).collect::<Vec<_>>());
    let enters = session.me().is_some_and(|me| me.permissions.contains(&Permission::Apply));
    let work = found.data.as_deref();
    let soon =
        work.map_or(0, |work| work.counts.overdue + work.counts.due_today + work.counts.due_in_three_days);
    let title = match (work, soon) {
        (None, _) => words.title.to_owned(),
        (Some(_), 0) => words.nothing_due.to_owned(),
        (Some(_), soon) => words.due(soon),
    };
    html! {
        <>
            <PageHeader {title} note={work.map(|work| AttrValue::from(day(words.lang, work.today)))}>
                if enters {
                    <ButtonLink kind={ButtonKind::Primary} hotkey="N" href={address(&Route::NewApplication)}>
                        {words.new}
                    </ButtonLink>
                }
            </PageHeader>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(work) = work {
                if !work.calendar_complete {
                    <Banner tone={Tone::Yellow}>
                        <p>{words.calendar}{" "}<Link href={address(&Route::Holidays)}>{words.calendar_known}</Link></p>
                    </Banner>
                }
                {figures(&work.counts, &search, words)}
                {tabs(&all, view, &search, words)}
                <Table caption={words.title} columns={columns(words)} {selected}
                    rows={shown.iter().map(|row| row.cells()).collect::<Vec<_>>()}
                    empty={html! { <EmptyState title={words.empty}>{words.empty_next}</EmptyState> }} />
                if !shown.is_empty() { <KeyHints keys={keys(words)} /> }
            } else if found.loading {
                <Skeleton lines={8} />
            }
        </>
    }
}

/// How much waits, for the navigation.
fn waiting(work: &Work) -> NavCounts {
    let count = |len: usize| u32::try_from(len).ok().filter(|count| *count > 0);
    NavCounts {
        work: count(work.applications.len() + work.cases.len()),
        applications: count(work.applications.len()),
        cases: count(work.cases.len()),
    }
}

fn figures(counts: &WorkCounts, search: &Search<At>, words: &WorkWords) -> Html {
    let to = |view| search.with(&At { view: Some(view) });
    let tone = |count: u32, tone| if count > 0 { tone } else { Tone::Plain };
    html! {
        <Figures>
            <Figure value={counts.overdue.to_string()} label={words.overdue} tone={tone(counts.overdue, Tone::Red)}
                href={to(View::Late)} />
            <Figure value={counts.due_today.to_string()} label={words.due_today}
                tone={tone(counts.due_today, Tone::Orange)} />
            <Figure value={counts.due_in_three_days.to_string()} label={words.due_soon} />
            <Figure value={counts.awaiting_supplement.to_string()} label={words.supplement}
                href={to(View::Supplement)} />
            <Figure value={counts.open.to_string()} label={words.open} />
        </Figures>
    }
}

/// Views that hold something, and the one being shown.
fn tabs(all: &[Row], now: View, search: &Search<At>, words: &WorkWords) -> Html {
    let views = [
        (View::All, words.all),
        (View::Late, words.late),
        (View::Applications, words.applications),
        (View::Supplement, words.supplement),
        (View::Cases, words.cases),
    ];
    let tab = |(view, label): (View, &'static str)| {
        let count = all.iter().filter(|row| row.is_in(view)).count();
        let chosen = (view != View::All).then_some(view);
        (count > 0 || view == now || view == View::All).then(|| Tab {
            label: label.into(),
            href: search.with(&At { view: chosen }),
            count: u32::try_from(count).ok(),
            current: view == now,
        })
    };
    let tabs: Vec<Tab> = views.into_iter().filter_map(tab).collect();
    html! { <Tabs label={words.title} kind={TabKind::Pills} {tabs} /> }
}

fn columns(words: &WorkWords) -> Vec<Column> {
    let plain = [words.col_due, words.col_who, words.col_number, words.col_now, words.col_from];
    plain.into_iter().map(Column::new).chain([Column::actions(words.col_act)]).collect()
}

fn keys(words: &WorkWords) -> Vec<(AttrValue, AttrValue)> {
    [("J K", words.key_updown), (words.enter, words.key_open), ("A", words.key_act), ("?", words.key_all)]
        .map(|(key, does)| (key.into(), does.into()))
        .to_vec()
}
