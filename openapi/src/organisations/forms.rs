//! What is said of an organisation, section by section: as it is entered, changed and shown.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::tables::*;
use crate::{Line, OrganisationId, Paragraph, Short};

/// What the unit is called and where it belongs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Naming {
    /// Not twice under one parent.
    pub name: Line,
    /// One to six characters that stand in numbers: `濮`, `长`.
    #[schema(example = "长")]
    pub short_name: Short,
    /// GB/T 2260, 6, 9 or 12 digits, within the parent's region; an old code is kept as its successor (§13.19).
    #[schema(example = "140403")]
    pub region_code: Short,
    /// Whose house it is in (`host_category`).
    pub host: Option<HostCategory>,
    pub established_on: Option<NaiveDate>,
}

/// A place on the map in degrees (WGS 84), within China.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// East, 73 to 136.
    #[schema(minimum = 73, maximum = 136, example = 113.12)]
    pub longitude: f64,
    /// North, 3 to 54.
    #[schema(minimum = 3, maximum = 54, example = 36.19)]
    pub latitude: f64,
}

/// A time on one day of the week during which the office is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenInterval {
    /// 1 is Monday, 7 is Sunday.
    #[schema(minimum = 1, maximum = 7)]
    pub weekday: u8,
    /// Minutes since midnight in China: 510 is 8:30.
    #[schema(minimum = 0, maximum = 1439)]
    pub from_minute: u16,
    /// Minutes since midnight, after `from_minute`; 1440 is midnight.
    #[schema(minimum = 1, maximum = 1440)]
    pub to_minute: u16,
}

/// Where people find and reach the office.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct Contact {
    pub address: Option<Line>,
    /// `临街一楼`, `三楼西侧`.
    pub floor_note: Option<Line>,
    pub point: Option<Point>,
    #[schema(max_items = 10)]
    #[validate(length(max = 10))]
    pub phones: Vec<Short>,
    /// Opening hours of the week; intervals of one day do not overlap.
    #[schema(max_items = 28)]
    #[validate(length(max = 28))]
    pub hours: Vec<OpenInterval>,
    /// The opening hours in words, as they hang at the door: holidays, lunch, by appointment.
    pub hours_note: Option<Line>,
}

/// What the office offers and how it is fitted out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct Premises {
    #[schema(max_items = 11)]
    #[validate(length(max = 11))]
    pub services: Vec<ServiceKind>,
    #[schema(max_items = 12)]
    #[validate(length(max = 12))]
    pub facilities: Vec<Facility>,
    #[schema(max_items = 3)]
    #[validate(length(max = 3))]
    pub zones: Vec<Zone>,
    #[schema(max_items = 4)]
    #[validate(length(max = 4))]
    pub windows: Vec<WindowType>,
    #[schema(max_items = 4)]
    #[validate(length(max = 4))]
    pub rights_centres: Vec<RightsCentre>,
    /// 四室合一: legal aid, mediation, legal education and community corrections under one roof; township stations.
    pub four_rooms: bool,
}

/// An honour the office was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Honour {
    pub title: Line,
    /// Who gave it.
    pub giver: Line,
    pub on: NaiveDate,
}

/// A new unit under a parent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewOrganisation {
    pub parent_id: OrganisationId,
    #[serde(rename = "type")]
    pub kind: OrganisationType,
    #[validate(nested)]
    pub naming: Naming,
    #[serde(default)]
    #[validate(nested)]
    pub contact: Contact,
    #[serde(default)]
    #[validate(nested)]
    pub premises: Premises,
    #[serde(default)]
    #[schema(max_items = 50)]
    #[validate(length(max = 50))]
    pub honours: Vec<Honour>,
}

/// Sections to be replaced as a whole; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct OrganisationPatch {
    #[validate(nested)]
    pub naming: Option<Naming>,
    #[validate(nested)]
    pub contact: Option<Contact>,
    #[validate(nested)]
    pub premises: Option<Premises>,
    #[schema(max_items = 50)]
    #[validate(length(max = 50))]
    pub honours: Option<Vec<Honour>>,
    /// `same_county_accept_any` (ELG-J5): every office of this centre's county or city takes applications for it.
    pub accept_any: Option<bool>,
}

/// Where a unit goes, with everything below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Placement {
    pub parent_id: OrganisationId,
}

/// Why a unit is closed or opened again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct StatusChange {
    pub reason: Paragraph,
}
