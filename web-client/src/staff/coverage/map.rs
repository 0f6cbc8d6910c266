//! The map: no tiles, no network, only the points as dots of one path for each kind.

use std::{f64::consts::PI, fmt::Write};

use openapi::{
    coverage::{CoverageFilter, MapPoint},
    organisations::OrganisationType,
};
use yew::prelude::*;

use super::words::CoverageWords;
use crate::{
    app::{use_api, use_query},
    i18n::use_words,
    ui::{Banner, EmptyState, FailureBanner, Skeleton, Tone},
};

/// The map is so wide in its own units, and so far stay its points from the edge.
const WIDTH: f64 = 600.0;
const EDGE: f64 = 14.0;
/// Neither a strip nor a tower, wherever the points lie.
const HEIGHTS: (f64, f64) = (300.0, 620.0);
/// With more points than this the dots of villages are small.
const MANY: usize = 800;

/// Kinds of dots, in the order in which they are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dot {
    Covered,
    Uncovered,
    Station,
    Centre,
}

const DOTS: [Dot; 4] = [Dot::Covered, Dot::Uncovered, Dot::Station, Dot::Centre];

impl Dot {
    fn of(point: &MapPoint) -> Self {
        match (point.kind, point.covered) {
            (OrganisationType::LiaisonVillage, true) => Self::Covered,
            (OrganisationType::LiaisonVillage, false) => Self::Uncovered,
            (OrganisationType::Centre, _) => Self::Centre,
            _ => Self::Station,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Covered => "covered",
            Self::Uncovered => "uncovered",
            Self::Station => "station",
            Self::Centre => "centre",
        }
    }

    fn label(self, words: &CoverageWords) -> &'static str {
        match self {
            Self::Covered => words.covered,
            Self::Uncovered => words.uncovered,
            Self::Station => words.station,
            Self::Centre => words.centre,
        }
    }
}

#[derive(Properties, PartialEq)]
pub struct MapProps {
    pub region: Option<String>,
}

#[component]
pub fn Map(props: &MapProps) -> Html {
    let words = use_words::<CoverageWords>();
    let api = use_api();
    let found = use_query(props.region.clone(), move |region| {
        let filter = CoverageFilter { region };
        api.call(move |c| c.get_coverage_map(&filter))
    });
    let Some(map) = &found.data else {
        return html! {
            <>
                <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
                if found.loading { <Skeleton lines={8} /> }
            </>
        };
    };
    if map.points.is_empty() {
        return html! { <EmptyState title={words.map_none} /> };
    }
    html! {
        <>
            if map.cut { <Banner tone={Tone::Plain}><p>{words.map_cut}</p></Banner> }
            {drawn(&map.points, words)}
        </>
    }
}

fn drawn(points: &[MapPoint], words: &CoverageWords) -> Html {
    let paper = Paper::around(points);
    let size = if points.len() > MANY { "many" } else { "few" };
    let of = |dot: Dot| points.iter().filter(move |point| Dot::of(point) == dot);
    let path = |dot: &Dot| html! { <path class={dot.class()} d={paper.dots(of(*dot))} /> };
    let key = |dot: &Dot| {
        let count = of(*dot).count();
        html! { if count > 0 { <li class={dot.class()}>{words.counted(dot.label(words), count)}</li> } }
    };
    html! {
        <figure class="points">
            <svg class={size} role="img" aria-label={words.map_said} viewBox={format!("0 0 {WIDTH} {:.0}", paper.height)}>
                {for DOTS.iter().map(path)}
            </svg>
            <figcaption><ul>{for DOTS.iter().map(key)}</ul></figcaption>
        </figure>
    }
}

/// The paper onto which points are put: a degree of longitude is shorter the farther north it is.
struct Paper {
    west: f64,
    north: f64,
    scale: f64,
    shrink: f64,
    left: f64,
    top: f64,
    height: f64,
}

impl Paper {
    fn around(points: &[MapPoint]) -> Self {
        let span = |of: fn(&MapPoint) -> f64| {
            points.iter().map(of).fold((f64::MAX, f64::MIN), |(low, high), at| (low.min(at), high.max(at)))
        };
        let ((west, east), (south, north)) = (span(|p| p.lon), span(|p| p.lat));
        let shrink = ((south + north) / 2.0 * PI / 180.0).cos();
        // A single point, or points on a line, still want some room.
        let (wide, high) = (((east - west) * shrink).max(0.01), (north - south).max(0.01));
        let inside = WIDTH - 2.0 * EDGE;
        let height = (inside * high / wide).clamp(HEIGHTS.0, HEIGHTS.1);
        let scale = (inside / wide).min((height - 2.0 * EDGE) / high);
        let left = (WIDTH - (east - west) * shrink * scale) / 2.0;
        let top = (height - (north - south) * scale) / 2.0;
        Self { west, north, scale, shrink, left, top, height }
    }

    /// Where a point stands, from the upper left.
    fn at(&self, point: &MapPoint) -> (f64, f64) {
        let x = (point.lon - self.west) * self.shrink * self.scale + self.left;
        let y = (self.north - point.lat) * self.scale + self.top;
        (x, y)
    }

    /// Lines without a length: their ends are the dots.
    fn dots<'a>(&self, points: impl Iterator<Item = &'a MapPoint>) -> String {
        points.fold(String::new(), |mut path, point| {
            let (x, y) = self.at(point);
            // Writing to a text does not fail.
            let _ = write!(path, "M{x:.1} {y:.1}h0");
            path
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(lon: f64, lat: f64) -> MapPoint {
        let id = openapi::OrganisationId::from(uuid::Uuid::nil());
        MapPoint { id, lon, lat, kind: OrganisationType::Centre, covered: true }
    }

    #[test]
    fn north_is_up_east_is_right_and_everything_is_on_the_paper() {
        let points = [point(112.0, 36.0), point(113.5, 37.0), point(112.7, 36.4)];
        let paper = Paper::around(&points);
        let at: Vec<_> = points.iter().map(|p| paper.at(p)).collect();
        assert!(at[1].0 > at[0].0 && at[1].1 < at[0].1);
        for (x, y) in at {
            assert!((0.0..=WIDTH).contains(&x) && (0.0..=paper.height).contains(&y), "{x} {y}");
        }
    }

    #[test]
    fn a_single_point_stands_in_the_middle() {
        let only = [point(112.7, 36.75)];
        let paper = Paper::around(&only);
        let (x, y) = paper.at(&only[0]);
        assert_eq!((x, y), (WIDTH / 2.0, paper.height / 2.0));
        assert_eq!(paper.dots(only.iter()), format!("M{x:.1} {y:.1}h0"));
    }
}
