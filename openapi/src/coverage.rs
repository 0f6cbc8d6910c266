//! Coverage of the network (ORG-02) and the circles within which people reach an office (ORG-03).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{OrganisationId, Short, organisations::OrganisationType};

/// Within how many minutes an office shall be reached, and how the way is estimated (ORG-03).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CircleTarget {
    /// Minutes for who lives in a town.
    #[schema(minimum = 1, maximum = 240)]
    #[validate(range(min = 1, max = 240))]
    pub urban_minutes: u16,
    /// Minutes for who lives in the country.
    #[schema(minimum = 1, maximum = 240)]
    #[validate(range(min = 1, max = 240))]
    pub rural_minutes: u16,
    /// Kilometres an hour in town.
    #[schema(minimum = 3, maximum = 120)]
    #[validate(range(min = 3, max = 120))]
    pub urban_kmh: u16,
    /// Kilometres an hour in the country.
    #[schema(minimum = 3, maximum = 120)]
    #[validate(range(min = 3, max = 120))]
    pub rural_kmh: u16,
    /// The way along roads in town, in hundredths of the straight line.
    #[schema(minimum = 100, maximum = 400)]
    #[validate(range(min = 100, max = 400))]
    pub urban_factor: u16,
    /// The same in the country, where roads wind.
    #[schema(minimum = 100, maximum = 400)]
    #[validate(range(min = 100, max = 400))]
    pub rural_factor: u16,
}

/// The circle that holds for a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Circle {
    pub region_code: String,
    pub target: CircleTarget,
    /// The region for which it was set: this one or one above; absent where the built-in one holds.
    pub set_for: Option<String>,
}

/// Which region's circle.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct CircleQuestion {
    /// 6, 9 or 12 digits.
    #[param(max_length = 12)]
    pub region: String,
}

/// Set a region's circle; it holds for everything below until another is set there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewCircle {
    /// 6 or 9 digits, in the region of an office that the caller looks after.
    pub region_code: Short,
    #[validate(nested)]
    pub target: CircleTarget,
}

/// Of which region; of the caller's offices when not said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct CoverageFilter {
    /// 6 or 9 digits.
    #[param(max_length = 12)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

/// What is counted, of a region.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CoverageFigures {
    pub townships: u32,
    /// Townships with a station at work.
    pub townships_with_station: u32,
    pub villages: u32,
    /// Villages with an active liaison (ORG-01).
    pub villages_with_liaison: u32,
    /// Villages whose position is known.
    pub villages_located: u32,
    /// Of those, villages from which an office is reached within the target (ORG-03).
    pub villages_within_circle: u32,
}

/// The figures of one county.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CountyCoverage {
    /// Six digits.
    pub region_code: String,
    pub name: String,
    /// The county's centre.
    pub centre: Option<OrganisationId>,
    pub figures: CoverageFigures,
}

/// A township or village that is not covered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Uncovered {
    /// Nine or twelve digits.
    pub region_code: String,
    pub name: String,
}

/// A village from which it takes too long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TooFar {
    /// Twelve digits.
    pub region_code: String,
    pub name: String,
    /// To the nearest office; absent when there is none at all.
    pub minutes: Option<u16>,
    pub target_minutes: u16,
}

/// Who is reached and who is not (ORG-02, ORG-03). Lists are cut at 500 by code; the figures count all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Coverage {
    pub on: NaiveDate,
    pub whole: CoverageFigures,
    /// By code.
    pub counties: Vec<CountyCoverage>,
    pub townships_without_station: Vec<Uncovered>,
    pub villages_without_liaison: Vec<Uncovered>,
    /// The farthest first.
    pub villages_too_far: Vec<TooFar>,
}

/// One point of the map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct MapPoint {
    pub id: OrganisationId,
    /// East, in degrees.
    pub lon: f64,
    /// North, in degrees.
    pub lat: f64,
    #[serde(rename = "type")]
    pub kind: OrganisationType,
    /// For a village: a liaison is active and an office is within the circle. Offices are always covered.
    pub covered: bool,
}

/// The points from which a browser draws the map, 10 000 at most.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CoverageMap {
    pub points: Vec<MapPoint>,
    /// True when there are more: ask for a smaller region.
    pub cut: bool,
}
