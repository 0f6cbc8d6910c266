//! What is said when a version is drafted and moved.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{OrganisationId, Paragraph, RulePackId, Short};

/// A draft, copied from a version.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewRulePack {
    /// The office whose draft it is; the pack's region lies in its own.
    pub organisation_id: OrganisationId,
    /// The version to begin with.
    pub from: RulePackId,
    /// Begins a pack of another name for the office's own region, such as a county's after that of its city; the next
    /// version of the same pack when absent. Capitals, digits and hyphens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(example = "CZ-LZ-2026")]
    pub code: Option<Short>,
}

/// Run last year's applications against the draft.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct SimulationRequest {
    /// As if everybody had applied on this day, at the same age and with the same time left: shows what a standard
    /// that holds from a later day would change. Each on the day of their own application when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<NaiveDate>,
}

/// The bureau signs a version off.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct SignOff {
    /// The instrument or meeting it rests on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remark: Option<Paragraph>,
}

/// From which day on applications are assessed with a version; not before today, for no rule reaches back (GEN-01).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct EntryIntoForce {
    pub from: NaiveDate,
}

/// A version is given up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct RulePackWithdrawal {
    pub reason: Paragraph,
}
