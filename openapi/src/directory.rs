//! The public directory of offices (ORG-04) and the way to the nearest one (ORG-03). Nobody has to sign in.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    Line, OrganisationId, Paging, Personal,
    organisations::{OrganisationType, Point},
};

/// What is looked for in the directory; all given filters must hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct DirectoryFilter {
    /// Part of a name, of its pinyin initials, of the names of its region or of a phone: two characters at least.
    #[param(max_length = 40, example = "czsflyz")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<OrganisationType>,
    /// Offices in this region: 6, 9 or 12 digits.
    #[param(max_length = 12)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Rows on a page, 1–100; 25 when not said.
    #[param(minimum = 1, maximum = 100)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[param(max_length = 200)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl DirectoryFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

/// An office in the directory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct DirectoryEntry {
    pub id: OrganisationId,
    #[serde(rename = "type")]
    pub kind: OrganisationType,
    pub name: Line,
    /// 6, 9 or 12 digits.
    pub region_code: String,
    /// The names of the region from the city down: `长治市`, `沁县`.
    pub place: Vec<String>,
    pub address: Option<Line>,
    pub phones: Vec<String>,
    /// The opening hours in words.
    pub open_hours: Option<Line>,
    pub point: Option<Point>,
}

/// From where the nearest office is looked for: a position, or an address in words. Neither is stored anywhere.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct NearestQuestion {
    /// Goes before `address`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<Point>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<Personal<Line>>,
    /// Offices of this type only; otherwise all that take an application in.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<OrganisationType>,
    /// Offices at most, 1–20; 5 when not said.
    #[schema(minimum = 1, maximum = 20)]
    #[validate(range(min = 1, max = 20))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
}

words! {
    /// How well it is known where an address lies, the best first.
    Sureness {
        /// The position was given.
        Given,
        /// An office is named whose position is known.
        Office,
        /// As good as the middle of the village.
        Village,
        /// As good as the middle of the township.
        Township,
        /// As good as the middle of the county.
        County,
        /// As good as the middle of the city.
        City,
    }
}

/// What an address was taken for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Located {
    pub sureness: Sureness,
    /// The name that was recognised in the address; absent when a position was given.
    pub name: Option<String>,
    pub region_code: Option<String>,
}

/// An office and the way there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct NearOffice {
    pub office: DirectoryEntry,
    /// As the crow flies, in metres.
    pub straight_m: u32,
    /// Along roads, estimated from the straight line (ORG-03), in metres.
    pub distance_m: u32,
    /// Estimated, rounded up.
    pub minutes: u16,
    /// Within the target of the region's service circle.
    pub within_circle: bool,
}

/// The nearest offices, the nearest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct NearestAnswer {
    /// Absent when nothing of the address was recognised; then there are no items.
    pub from: Option<Located>,
    pub items: Vec<NearOffice>,
}

/// Which part of the directory is printed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct PrintFilter {
    /// Of this region: 6, 9 or 12 digits.
    #[param(max_length = 12)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

/// Offices of one county or city, in the order of the directory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PrintedGroup {
    /// Six digits.
    pub region_code: String,
    pub name: String,
    pub offices: Vec<DirectoryEntry>,
}

/// The directory for paper: at most 1 000 offices, village points left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PrintedDirectory {
    pub printed_on: NaiveDate,
    pub groups: Vec<PrintedGroup>,
    /// True when there are more than 1 000: ask for a smaller region.
    pub cut: bool,
}
