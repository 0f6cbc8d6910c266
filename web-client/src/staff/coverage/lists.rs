//! The figures by county, and the places that are not covered.

use openapi::coverage::{CountyCoverage, Coverage, CoverageFigures, TooFar, Uncovered};
use yew::prelude::*;

use super::{
    page::{At, Part},
    words::CoverageWords,
};
use crate::{
    app::Search,
    ui::{Column, EmptyState, Link, Tab, Table, Tabs},
};

/// Lists are cut here by the service.
const CUT: usize = 500;

/// `98.1%`, never rounded up: whole is only what is whole. A dash where nothing is counted.
pub fn percent(part: u32, whole: u32) -> String {
    match (u64::from(part) * 1_000).checked_div(whole.into()) {
        None => "—".to_owned(),
        Some(tenths) => format!("{}.{}%", tenths / 10, tenths % 10),
    }
}

/// One line a county; its name leads to its own figures.
pub fn counties(coverage: &Coverage, search: &Search<At>, words: &CoverageWords) -> Html {
    let share = |part, whole| {
        html! { <span class="num">{percent(part, whole)}<small>{words.share(part, whole)}</small></span> }
    };
    let row = |county: &CountyCoverage| {
        let CountyCoverage { region_code, name, centre: _, figures } = county;
        let CoverageFigures {
            townships,
            townships_with_station,
            villages,
            villages_with_liaison,
            villages_located,
            villages_within_circle,
        } = *figures;
        let href = search.with(&At { region: Some(region_code.clone()), part: None });
        vec![
            html! { <Link {href}>{name}</Link> },
            share(townships_with_station, townships),
            share(villages_with_liaison, villages),
            share(villages_within_circle, villages_located),
        ]
    };
    let columns = [words.county, words.col_townships, words.col_villages, words.col_within];
    html! {
        <Table caption={words.counties} columns={columns.map(Column::new).to_vec()}
            rows={coverage.counties.iter().map(row).collect::<Vec<_>>()}
            empty={html! { <EmptyState title={words.none} /> }} />
    }
}

/// What is missing, one list at a time.
pub fn missing(coverage: &Coverage, search: &Search<At>, words: &CoverageWords) -> Html {
    let now = search.now.part.unwrap_or_default();
    let lists = [
        (Part::Liaison, words.no_liaison, coverage.villages_without_liaison.len()),
        (Part::TooFar, words.too_far, coverage.villages_too_far.len()),
        (Part::Station, words.no_station, coverage.townships_without_station.len()),
    ];
    let tab = |(part, label, count): (Part, &'static str, usize)| Tab {
        label: label.into(),
        href: search.with(&At { part: Some(part), ..search.now.clone() }),
        count: u32::try_from(count).ok(),
        current: part == now,
    };
    let cut = lists.iter().any(|(part, _, count)| *part == now && *count >= CUT);
    let shown = match now {
        Part::Liaison => uncovered(words.no_liaison, &coverage.villages_without_liaison, words),
        Part::Station => uncovered(words.no_station, &coverage.townships_without_station, words),
        Part::TooFar => too_far(&coverage.villages_too_far, words),
    };
    html! {
        <>
            <Tabs label={words.lists} tabs={lists.map(tab).to_vec()} />
            if cut { <p class="lead">{words.cut}</p> }
            {shown}
        </>
    }
}

fn uncovered(caption: &'static str, places: &[Uncovered], words: &CoverageWords) -> Html {
    let row = |place: &Uncovered| {
        vec![html! { {&place.name} }, html! { <span class="num">{&place.region_code}</span> }]
    };
    html! {
        <Table {caption} columns={[words.name, words.code].map(Column::new).to_vec()}
            rows={places.iter().map(row).collect::<Vec<_>>()}
            empty={html! { <EmptyState title={words.everybody} /> }} />
    }
}

fn too_far(places: &[TooFar], words: &CoverageWords) -> Html {
    let row = |place: &TooFar| {
        let minutes = place.minutes.map_or(words.nowhere.to_owned(), |minutes| words.mins(minutes));
        vec![
            html! { {&place.name} },
            html! { <span class="num">{&place.region_code}</span> },
            html! { {minutes} },
            html! { {words.mins(place.target_minutes)} },
        ]
    };
    let columns = [words.name, words.code, words.minutes, words.target];
    html! {
        <Table caption={words.too_far} columns={columns.map(Column::new).to_vec()}
            rows={places.iter().map(row).collect::<Vec<_>>()}
            empty={html! { <EmptyState title={words.everybody} /> }} />
    }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn org_02_one_village_that_is_missing_is_not_rounded_away() {
        assert_eq!(percent(2_545, 2_546), "99.9%");
        assert_eq!(percent(2_546, 2_546), "100.0%");
        assert_eq!(percent(2, 3), "66.6%");
        assert_eq!(percent(0, 0), "—");
    }
}
