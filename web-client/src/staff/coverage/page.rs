//! The dashboard of one region, or of everything the caller looks after.

use openapi::coverage::{Coverage, CoverageFilter};
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::{
    circle::{CircleCard, CircleProps},
    lists::{counties, missing, percent},
    map::{Map, MapProps},
    words::CoverageWords,
};
use crate::{
    app::{drawn, use_api, use_query, use_search},
    i18n::{day_in_year, use_words},
    ui::{Card, EmptyState, FailureBanner, Figure, Figures, Link, PageHeader, Skeleton, Tone},
};

/// Which list of what is missing is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    #[default]
    Liaison,
    TooFar,
    Station,
}

/// What the address says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct At {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part: Option<Part>,
}

#[component]
pub fn CoveragePage() -> Html {
    let words = use_words::<CoverageWords>();
    let api = use_api();
    let search = use_search::<At>();
    let found = use_query(search.now.region.clone(), move |region| {
        let filter = CoverageFilter { region };
        api.call(move |c| c.get_coverage(&filter))
    });
    let region = search.now.region.clone();
    let everything = search.with(&At { region: None, ..search.now.clone() });
    let Some(coverage) = found.data.as_deref() else {
        return html! {
            <>
                <PageHeader title={words.title} />
                <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
                if found.loading { <Skeleton lines={8} /> }
            </>
        };
    };
    let here =
        region.as_deref().and_then(|code| coverage.counties.iter().find(|one| one.region_code == code));
    html! {
        <>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if region.is_some() {
                <nav aria-label={words.county}>
                    <ol class="crumbs"><li><Link href={everything}>{words.all}</Link></li></ol>
                </nav>
            }
            <PageHeader title={here.map_or(words.title.into(), |county| AttrValue::from(county.name.clone()))}
                note={words.as_of(&day_in_year(words.lang, coverage.on))} />
            if coverage.whole.townships + coverage.whole.villages == 0 {
                <EmptyState title={words.none} />
            } else {
                {figures(coverage, words)}
            }
            <div class="halves">
                <Card title={words.map}>{drawn::<Map>(MapProps { region: region.clone() })}</Card>
                <div>
                    if let Some(code) = around(coverage, region) { {drawn::<CircleCard>(CircleProps { code })} }
                    {counties(coverage, &search, words)}
                </div>
            </div>
            <h2 class="above">{words.lists}</h2>
            {missing(coverage, &search, words)}
        </>
    }
}

/// The region whose circle is shown: the one asked for, or the one around all the counties.
fn around(coverage: &Coverage, asked: Option<String>) -> Option<String> {
    asked.or_else(|| match coverage.counties.as_slice() {
        [only] => Some(only.region_code.clone()),
        [first, ..] => first.region_code.get(..4).map(|city| format!("{city}00")),
        [] => None,
    })
}

fn figures(coverage: &Coverage, words: &CoverageWords) -> Html {
    let whole = &coverage.whole;
    let missing = whole.villages.saturating_sub(whole.villages_with_liaison);
    let far = whole.villages_located.saturating_sub(whole.villages_within_circle);
    let tone = |count: u32| if count > 0 { Tone::Orange } else { Tone::Plain };
    let of = |label: &str, part, all| format!("{label} {}", words.share(part, all));
    html! {
        <Figures>
            <Figure value={percent(whole.townships_with_station, whole.townships)}
                label={of(words.townships, whole.townships_with_station, whole.townships)} />
            <Figure value={percent(whole.villages_with_liaison, whole.villages)}
                label={of(words.villages, whole.villages_with_liaison, whole.villages)} />
            <Figure value={percent(whole.villages_within_circle, whole.villages_located)}
                label={of(words.within, whole.villages_within_circle, whole.villages_located)} />
            <Figure value={missing.to_string()} label={words.no_liaison} tone={tone(missing)} />
            <Figure value={far.to_string()} label={words.too_far} tone={tone(far)} />
        </Figures>
    }
}
