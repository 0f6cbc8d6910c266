//! Coverage of the network (ORG-02): which townships have a station, which villages a liaison, and from which
//! villages an office is reached within the circle (ORG-03).

use std::collections::{BTreeMap, HashSet};

use openapi::{
    OrganisationId,
    coverage::{CircleTarget, CountyCoverage, Coverage, CoverageFigures, TooFar, Uncovered},
    organisations::{Level, Point},
};

use crate::{
    circles::{self, Ground},
    regions,
};

/// Entries of a list at most.
const LISTED: usize = 500;

/// A township or a village.
#[derive(Debug, Clone)]
pub struct Place {
    pub code: String,
    pub name: String,
    pub urban: bool,
    /// Is a liaison active there? Only asked of villages.
    pub liaison: bool,
}

/// Everything that counts.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// By code.
    pub places: Vec<Place>,
    /// Codes of townships that have a station at work.
    pub stations: HashSet<String>,
    /// Centres at work, by the six digits of their county.
    pub centres: BTreeMap<String, OrganisationId>,
    /// Where villages lie, by code.
    pub points: BTreeMap<String, Point>,
    /// Where offices are that take people in.
    pub offices: Vec<Point>,
    /// Circles that were set.
    pub circles: Vec<(String, CircleTarget)>,
}

/// How a village is reached.
enum Reach {
    Unknown,
    Within,
    TooFar(TooFar),
}

/// Figures and lists of all the facts.
pub fn coverage(facts: &Facts, on: chrono::NaiveDate) -> Coverage {
    let mut counties: BTreeMap<&str, CoverageFigures> = BTreeMap::new();
    let (mut no_station, mut no_liaison, mut too_far) = (Vec::new(), Vec::new(), Vec::new());
    for place in &facts.places {
        let figures = counties.entry(place.code.get(..6).unwrap_or_default()).or_default();
        if regions::level(&place.code) == Some(Level::Township) {
            figures.townships += 1;
            match facts.stations.contains(&place.code) {
                true => figures.townships_with_station += 1,
                false => no_station.push(uncovered(place)),
            }
            continue;
        }
        figures.villages += 1;
        match place.liaison {
            true => figures.villages_with_liaison += 1,
            false => no_liaison.push(uncovered(place)),
        }
        match reach(place, facts) {
            Reach::Unknown => {}
            Reach::Within => {
                figures.villages_located += 1;
                figures.villages_within_circle += 1;
            }
            Reach::TooFar(far) => {
                figures.villages_located += 1;
                too_far.push(far);
            }
        }
    }
    too_far.sort_by(|a, b| {
        b.minutes
            .unwrap_or(u16::MAX)
            .cmp(&a.minutes.unwrap_or(u16::MAX))
            .then_with(|| a.region_code.cmp(&b.region_code))
    });
    no_station.truncate(LISTED);
    no_liaison.truncate(LISTED);
    too_far.truncate(LISTED);
    Coverage {
        on,
        whole: counties.values().fold(CoverageFigures::default(), |sum, county| add(sum, *county)),
        counties: counties.into_iter().map(|(code, figures)| county(code, figures, facts)).collect(),
        townships_without_station: no_station,
        villages_without_liaison: no_liaison,
        villages_too_far: too_far,
    }
}

/// Is a village covered as the map shows it: with a liaison, and within the circle of an office?
pub fn covered(place: &Place, facts: &Facts) -> bool {
    place.liaison && matches!(reach(place, facts), Reach::Within)
}

fn reach(village: &Place, facts: &Facts) -> Reach {
    let Some(from) = facts.points.get(&village.code) else { return Reach::Unknown };
    let (target, _) = circles::target(&village.code, &facts.circles);
    let way = circles::nearest(*from, &facts.offices)
        .map(|(_, straight)| circles::way(straight, Ground::of(village.urban), &target));
    if way.is_some_and(|way| way.within_circle) {
        return Reach::Within;
    }
    Reach::TooFar(TooFar {
        region_code: village.code.clone(),
        name: village.name.clone(),
        minutes: way.map(|way| way.minutes),
        target_minutes: if village.urban { target.urban_minutes } else { target.rural_minutes },
    })
}

fn uncovered(place: &Place) -> Uncovered {
    Uncovered { region_code: place.code.clone(), name: place.name.clone() }
}

fn county(code: &str, figures: CoverageFigures, facts: &Facts) -> CountyCoverage {
    CountyCoverage {
        region_code: code.to_owned(),
        name: regions::find(code).map(|region| region.name.clone()).unwrap_or_default(),
        centre: facts.centres.get(code).copied(),
        figures,
    }
}

fn add(sum: CoverageFigures, more: CoverageFigures) -> CoverageFigures {
    let CoverageFigures {
        townships,
        townships_with_station,
        villages,
        villages_with_liaison,
        villages_located,
        villages_within_circle,
    } = more;
    CoverageFigures {
        townships: sum.townships + townships,
        townships_with_station: sum.townships_with_station + townships_with_station,
        villages: sum.villages + villages,
        villages_with_liaison: sum.villages_with_liaison + villages_with_liaison,
        villages_located: sum.villages_located + villages_located,
        villages_within_circle: sum.villages_within_circle + villages_within_circle,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(code: &str, liaison: bool) -> Place {
        Place { code: code.to_owned(), name: format!("{code} 村"), urban: false, liaison }
    }

    fn at(longitude: f64, latitude: f64) -> Point {
        Point { longitude, latitude }
    }

    fn facts() -> Facts {
        Facts {
            places: vec![
                place("140403001", false),
                place("140403001201", true),
                place("140403001202", true),
                place("140430101", false),
                place("140430101201", false),
                place("140430101202", true),
            ],
            stations: HashSet::from(["140403001".to_owned()]),
            points: BTreeMap::from([
                ("140403001201".to_owned(), at(113.1, 36.2)),
                // Thirty kilometres as the crow flies: ninety minutes.
                ("140403001202".to_owned(), at(113.1, 36.47)),
                ("140430101201".to_owned(), at(113.1, 36.21)),
            ]),
            offices: vec![at(113.1, 36.2)],
            ..Facts::default()
        }
    }

    #[test]
    fn org_02_townships_without_a_station_and_villages_without_a_liaison_are_counted_and_named() {
        let told = coverage(&facts(), chrono::NaiveDate::default());
        assert_eq!((told.whole.townships, told.whole.townships_with_station), (2, 1));
        assert_eq!((told.whole.villages, told.whole.villages_with_liaison), (4, 3));
        assert_eq!(told.townships_without_station[0].region_code, "140430101");
        assert_eq!(told.villages_without_liaison[0].region_code, "140430101201");
        let names: Vec<_> = told.counties.iter().map(|county| county.name.as_str()).collect();
        assert_eq!(names, ["潞州区", "沁县"]);
        assert_eq!(told.counties[1].figures.villages, 2);
    }

    #[test]
    fn org_03_a_village_beyond_the_circle_is_named_and_one_without_a_point_is_not_judged() {
        let told = coverage(&facts(), chrono::NaiveDate::default());
        assert_eq!((told.whole.villages_located, told.whole.villages_within_circle), (3, 2));
        let [far] = &told.villages_too_far[..] else { panic!("{:?}", told.villages_too_far) };
        assert_eq!((far.region_code.as_str(), far.target_minutes), ("140403001202", 60));
        assert!(far.minutes.is_some_and(|minutes| (88..=92).contains(&minutes)), "{far:?}");

        let nobody = Facts { offices: Vec::new(), ..facts() };
        let told = coverage(&nobody, chrono::NaiveDate::default());
        assert_eq!(told.villages_too_far.len(), 3);
        assert_eq!(told.villages_too_far[0].minutes, None);
    }

    #[test]
    fn a_village_is_covered_by_a_liaison_and_an_office_together() {
        let facts = facts();
        let covered: Vec<bool> = facts.places.iter().map(|place| covered(place, &facts)).collect();
        assert_eq!(covered, [false, true, false, false, false, false]);
    }
}
