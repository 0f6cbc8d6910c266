//! Regions (ORG-01): provinces, cities and counties come with the software, townships and villages are entered.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{Line, Paging, Short, organisations::Level};

/// A region under its code, with the days on which the code holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Region {
    /// GB/T 2260, six digits; nine for a township, twelve for a village (统计用区划代码).
    pub code: String,
    pub level: Level,
    pub name: String,
    /// The code one level up; absent for a province.
    pub parent_code: Option<String>,
    /// Urban by the statistical classification; for townships and villages.
    pub urban: Option<bool>,
    /// Since when, where that is known.
    pub valid_from: Option<NaiveDate>,
    /// The last day; absent while it holds.
    pub valid_to: Option<NaiveDate>,
    /// The code that took its place.
    pub successor: Option<String>,
}

/// Which regions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct RegionFilter {
    /// Directly below this code; the provinces when not said.
    #[param(max_length = 12)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub under: Option<String>,
    /// Those that hold on this day; today when not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl RegionFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

/// Which region is meant by a code or a name, old ones too (§13.19).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct RegionQuestion {
    /// 6, 9 or 12 digits; goes before `name`.
    #[param(max_length = 12)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The name of a province, a city or a county, today's or an old one: `屯留县`.
    #[param(max_length = 40)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The day on which the answer shall hold; today when not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

/// A region as it was asked for, and what holds in its place on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RegionAnswer {
    pub asked: Region,
    /// The region itself or its successor; absent when none holds on the day.
    pub current: Option<Region>,
    /// The names of the current region from the province down: `山西省`, `长治市`, `潞州区`.
    pub path: Vec<String>,
}

/// A township or village.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewRegion {
    /// Nine digits below a county, or twelve below a township that is known.
    #[schema(example = "140403001")]
    pub code: Short,
    pub name: Line,
    pub urban: bool,
    pub valid_from: NaiveDate,
}

/// A code ends, and another takes its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct RegionSuccession {
    /// Nine or twelve digits.
    pub code: Short,
    /// The last day on which it holds.
    pub valid_to: NaiveDate,
    /// Of the same level; none when the region is no more.
    pub successor: Option<Short>,
}
