//! Pilots (试点, PLT-01): tried at some offices and stages for a time, measured, evaluated, ready to be copied.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{Line, OrganisationId, Paging, Paragraph, PilotId, Prose, applications::Stage};

words! {
    /// What somebody may do with a pilot now.
    PilotAction { Evaluate }
}

/// A pilot to be started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewPilot {
    /// Where it is tried: there and at the offices below.
    pub organisation_id: OrganisationId,
    pub name: Line,
    /// The stage of proceedings it is about; absent: all.
    pub stage: Option<Stage>,
    pub starts_on: NaiveDate,
    /// The last day, inclusive.
    pub ends_on: NaiveDate,
    #[validate(length(min = 1, max = 20), nested)]
    #[schema(min_items = 1, max_items = 20)]
    pub indicators: Vec<Indicator>,
}

/// By what a pilot is measured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// `审查起诉阶段辩护覆盖率（%）`
    pub name: Line,
    /// What is aimed at.
    pub target: u32,
}

/// How a pilot went: 可复制、可推广、可评估.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Evaluation {
    pub on: NaiveDate,
    /// What was reached, one figure for each indicator, in their order.
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub reached: Vec<u32>,
    pub report: Prose,
    /// What others should copy, and what not.
    pub advice: Paragraph,
}

/// A pilot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Pilot {
    pub id: PilotId,
    pub revision: i32,
    pub organisation_id: OrganisationId,
    pub organisation_name: String,
    pub name: Line,
    pub stage: Option<Stage>,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// Today lies between the first day and the last.
    pub running: bool,
    pub indicators: Vec<Indicator>,
    pub evaluation: Option<Evaluation>,
    pub actions: Vec<PilotAction>,
}

/// Filters of the pilots.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct PilotFilter {
    /// Running on this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl PilotFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
