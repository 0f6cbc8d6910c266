//! Service circles (ORG-03): how long the way to an office takes, and within how many minutes it shall be reached.
//! Computed from the straight line, so that it works without any map.

use openapi::{
    coverage::CircleTarget,
    organisations::{OrganisationType, Point},
};

use crate::regions;

/// Radius of the earth in metres.
const EARTH: f64 = 6_371_000.0;

/// What holds where nothing was set: half an hour in town, an hour in the country.
pub const BUILT_IN: CircleTarget = CircleTarget {
    urban_minutes: 30,
    rural_minutes: 60,
    urban_kmh: 25,
    rural_kmh: 30,
    urban_factor: 130,
    rural_factor: 150,
};

/// Cities that promised their people something: 定西 城镇半小时、乡村1小时; 镇江 城市一刻钟、农村半小时.
const PROMISED: &[(&str, u16, u16)] = &[("321100", 15, 30), ("621100", 30, 60)];

/// Does a unit of this type take in whoever comes to it? Not who must be let in first, and not who only tells.
pub fn serves(kind: OrganisationType) -> bool {
    use OrganisationType::*;
    matches!(kind, Centre | SubCentre | StationTownship | IntakeFirm)
}

/// The circle of a region among those that were set, with the code it was set for: the region's own, or that of the
/// smallest region around it.
pub fn target<'a>(region: &str, set: &'a [(String, CircleTarget)]) -> (CircleTarget, Option<&'a str>) {
    let around = set.iter().filter(|(code, _)| regions::contains(code, region));
    if let Some((code, target)) = around.max_by_key(|(code, _)| regions::stem(code).len()) {
        return (*target, Some(code));
    }
    let promised = PROMISED.iter().find(|(code, ..)| regions::contains(code, region));
    let minutes = promised
        .map_or((BUILT_IN.urban_minutes, BUILT_IN.rural_minutes), |(_, urban, rural)| (*urban, *rural));
    (CircleTarget { urban_minutes: minutes.0, rural_minutes: minutes.1, ..BUILT_IN }, None)
}

/// Does somebody live in a town or in the country?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    Urban,
    Rural,
}

impl Ground {
    /// As a region says it.
    pub fn of(urban: bool) -> Self {
        if urban { Self::Urban } else { Self::Rural }
    }
}

/// A way, estimated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// As the crow flies, in metres.
    pub straight_m: u32,
    /// Along roads, in metres.
    pub distance_m: u32,
    /// Rounded up.
    pub minutes: u16,
    pub within_circle: bool,
}

/// The way between two points a straight line apart.
pub fn way(straight_m: f64, ground: Ground, target: &CircleTarget) -> Way {
    let (promised, kmh, factor) = match ground {
        Ground::Urban => (target.urban_minutes, target.urban_kmh, target.urban_factor),
        Ground::Rural => (target.rural_minutes, target.rural_kmh, target.rural_factor),
    };
    let distance = straight_m * f64::from(factor) / 100.0;
    let minutes = (distance * 60.0 / (f64::from(kmh) * 1000.0)).ceil();
    let minutes = whole(minutes).try_into().unwrap_or(u16::MAX);
    Way {
        straight_m: whole(straight_m.round()),
        distance_m: whole(distance.round()),
        minutes,
        within_circle: minutes <= promised,
    }
}

/// A float without a fraction as the number it is; what is out of range becomes the nearest that is not.
fn whole(value: f64) -> u32 {
    value.clamp(0.0, f64::from(u32::MAX)) as u32
}

/// Metres between two points as the crow flies.
pub fn straight(from: Point, to: Point) -> f64 {
    let (from_lat, to_lat) = (from.latitude.to_radians(), to.latitude.to_radians());
    let lat = (to_lat - from_lat) / 2.0;
    let lon = (to.longitude - from.longitude).to_radians() / 2.0;
    let a = lat.sin().powi(2) + from_lat.cos() * to_lat.cos() * lon.sin().powi(2);
    2.0 * EARTH * a.sqrt().asin()
}

/// The nearest of some points, and how far it is. Compared on a flat map, for which sines need not be taken.
pub fn nearest(from: Point, among: &[Point]) -> Option<(usize, f64)> {
    let shrink = from.latitude.to_radians().cos();
    let flat = |to: &Point| {
        let (x, y) = ((to.longitude - from.longitude) * shrink, to.latitude - from.latitude);
        x * x + y * y
    };
    let best = among.iter().enumerate().map(|(at, to)| (at, flat(to))).min_by(|a, b| a.1.total_cmp(&b.1));
    best.map(|(at, _)| (at, straight(from, among[at])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(longitude: f64, latitude: f64) -> Point {
        Point { longitude, latitude }
    }

    #[test]
    fn org_03_dingxi_promises_half_an_hour_and_an_hour_zhenjiang_a_quarter_and_a_half() {
        let minutes = |region: &str| {
            let (target, _) = target(region, &[]);
            (target.urban_minutes, target.rural_minutes)
        };
        assert_eq!(minutes("621102901201"), (30, 60));
        assert_eq!(minutes("321181"), (15, 30));
        assert_eq!(minutes("140403"), (30, 60), "built in");
    }

    #[test]
    fn org_03_the_circle_of_the_smallest_region_around_holds() {
        let quick = CircleTarget { urban_minutes: 10, ..BUILT_IN };
        let slow = CircleTarget { urban_minutes: 45, ..BUILT_IN };
        let set = [("321100".to_owned(), slow), ("321181".to_owned(), quick)];
        assert_eq!(target("321181002", &set), (quick, Some("321181")));
        assert_eq!(target("321102", &set), (slow, Some("321100")));
        assert_eq!(target("621100", &set).1, None);
    }

    #[test]
    fn org_03_the_way_is_longer_than_the_straight_line_and_slower_in_the_country() {
        // 10 km: 13 km at 25 km/h are 31.2 minutes in town, 15 km at 30 km/h are 30 in the country.
        let town = way(10_000.0, Ground::Urban, &BUILT_IN);
        assert_eq!((town.distance_m, town.minutes, town.within_circle), (13_000, 32, false));
        let country = way(10_000.0, Ground::Rural, &BUILT_IN);
        assert_eq!((country.distance_m, country.minutes, country.within_circle), (15_000, 30, true));
        assert_eq!(way(0.0, Ground::Urban, &BUILT_IN).minutes, 0);
        assert_eq!(way(f64::INFINITY, Ground::Rural, &BUILT_IN).minutes, u16::MAX);
    }

    #[test]
    fn a_degree_of_latitude_is_111_kilometres_and_the_nearest_is_found() {
        let metres = straight(at(113.0, 36.0), at(113.0, 37.0));
        assert!((metres - 111_195.0).abs() < 10.0, "{metres}");
        // A degree of longitude is shorter there than one of latitude.
        let among = [at(113.0, 36.10), at(113.11, 36.0), at(114.0, 36.0)];
        assert_eq!(nearest(at(113.0, 36.0), &among).map(|(at, _)| at), Some(1));
        assert_eq!(nearest(at(113.0, 36.0), &[]), None);
    }
}
