//! Inspections of stations (督查, ORG-07): plan, checklist, findings, rectification, re-check.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{InspectionId, Line, OrganisationId, Paging, Paragraph, Prose, organisations::OrganisationRef};

codes! {
    /// States of an inspection.
    InspectionStatus {
        /// Announced.
        Planned,
        /// Something must be put right by a day.
        Rectifying,
        /// Everything is as it should be.
        Passed,
        /// Called off.
        Cancelled,
    }
}

codes! {
    /// What is looked at (ORG-07).
    CheckItem {
        /// 用房.
        Rooms,
        /// 设施.
        Facilities,
        /// 值班表.
        DutyRoster,
        /// 台账.
        Ledgers,
        /// 标识标牌.
        Signs,
        /// 公示.
        Publicity,
        /// 人员.
        Staff,
        /// 其他.
        Other,
    }
}

codes! {
    /// What was found of one item.
    InspectionResult {
        /// Not looked at yet.
        Open,
        Pass,
        Fail,
    }
}

words! {
    /// What somebody may do with an inspection now.
    InspectionAction { Inspect, Recheck, Cancel }
}

/// One line of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CheckLine {
    pub item: CheckItem,
    /// What exactly is asked.
    pub question: Line,
    pub result: InspectionResult,
    pub note: Option<Line>,
}

/// An inspection to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewInspection {
    pub organisation_id: OrganisationId,
    /// The plan it belongs to, and why this station.
    pub plan: Paragraph,
    /// Not before today.
    pub planned_on: NaiveDate,
    /// What will be asked; rooms, facilities, roster and ledgers when nothing is said.
    #[serde(default)]
    #[schema(max_items = 40)]
    #[validate(length(max = 40))]
    pub checklist: Vec<PlannedCheck>,
}

/// One question of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PlannedCheck {
    pub item: CheckItem,
    pub question: Line,
}

/// What was found on the spot, or at the re-check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Findings {
    /// Every line of the checklist, in its order, none left open.
    #[schema(min_items = 1, max_items = 40)]
    #[validate(length(min = 1, max = 40))]
    pub checklist: Vec<CheckLine>,
    pub findings: Prose,
    /// By when it must be put right: needed when a line failed, and only then; after today.
    pub rectify_by: Option<NaiveDate>,
}

/// Why an inspection does not take place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct InspectionCancelling {
    pub reason: Paragraph,
}

/// An inspection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Inspection {
    pub id: InspectionId,
    pub revision: i32,
    pub organisation: OrganisationRef,
    pub status: InspectionStatus,
    pub plan: Paragraph,
    pub planned_on: NaiveDate,
    pub checklist: Vec<CheckLine>,
    pub findings: Option<Prose>,
    pub inspected_on: Option<NaiveDate>,
    pub rectify_by: Option<NaiveDate>,
    /// The day for rectification has passed.
    pub overdue: bool,
    pub rechecked_on: Option<NaiveDate>,
    /// How often it was re-checked.
    pub rounds: u16,
    pub created_at: DateTime<Utc>,
    pub actions: Vec<InspectionAction>,
}

/// Filters of the list of inspections.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct InspectionFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation_id: Option<OrganisationId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<InspectionStatus>,
    /// True: only those whose rectification is overdue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overdue: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl InspectionFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
