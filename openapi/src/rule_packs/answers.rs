//! Versions of rule packs as they are answered, with what the caller may do with them.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::{RulePackAction, RulePackSource, RulePackStatus, Simulation};
use crate::{
    FieldProblem, OrganisationId, Paging, RulePackId, Short,
    eligibility::{Facts, Pack},
    journal::TimelineEntry,
};

/// One version of a pack, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct RulePack {
    pub id: RulePackId,
    /// Hand it back in `If-Match`.
    pub revision: i32,
    pub status: RulePackStatus,
    pub source: RulePackSource,
    /// Whose draft it is; null for what came with the software.
    pub organisation_id: Option<OrganisationId>,
    pub organisation_name: Option<String>,
    /// The rules and parameters themselves.
    pub content: Pack,
    /// SHA-256 of the text, in hexadecimal: what was simulated and signed off is exactly this.
    pub sha256: String,
    /// The version it was copied from.
    pub copied_from: Option<RulePackId>,
    /// What somebody should look at before signing, such as a standard below that of the region above (GEN-02).
    pub warnings: Vec<FieldProblem>,
    /// What it would have changed; of this text when its digest is the same.
    pub simulation: Option<Simulation>,
    /// The first day of applications that are assessed with it (GEN-01).
    pub in_force_from: Option<NaiveDate>,
    /// The last such day; null while nothing took its place.
    pub in_force_to: Option<NaiveDate>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    pub timeline: Vec<TimelineEntry>,
    pub actions: Vec<RulePackAction>,
}

/// One line of the list of versions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct RulePackSummary {
    pub id: RulePackId,
    /// `DX-2010`
    pub pack: String,
    pub version: u32,
    /// GB/T 2260; `000000` is the whole country.
    pub region: String,
    pub title: String,
    pub status: RulePackStatus,
    pub source: RulePackSource,
    pub organisation_id: Option<OrganisationId>,
    pub in_force_from: Option<NaiveDate>,
    pub in_force_to: Option<NaiveDate>,
    pub updated_at: DateTime<Utc>,
}

/// Which version of which pack.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
pub struct PackVersion {
    /// `DX-2010`
    pub pack: Short,
    pub version: u32,
}

impl std::fmt::Display for PackVersion {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}@{}", self.pack, self.version)
    }
}

/// What is wrong with a pack, and what somebody should look at; paths are JSON pointers into it (RFC 6901).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PackCheck {
    /// With any of these it is not stored.
    pub problems: Vec<FieldProblem>,
    /// It may be signed all the same.
    pub warnings: Vec<FieldProblem>,
}

/// How often the examiners decided otherwise than the engine found (ELG-02), between two days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OverrideFigures {
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Opinions that follow the assessment.
    pub assessed: u32,
    /// Opinions against it, each with its reason.
    pub deviating: u32,
    /// Opinions by hand: nothing was assessed, or the engine left it open.
    pub by_hand: u32,
}

/// The days of opinions that are counted: by the day on which the application was submitted, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct OverrideFilter {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// Filters of the list of versions; all given ones must hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct RulePackFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<RulePackStatus>,
    /// `DX-2010`
    #[param(value_type = Option<String>)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pack: Option<Short>,
    /// GB/T 2260: packs of exactly this region; `000000` is the whole country.
    #[param(value_type = Option<String>, example = "410900")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<Short>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl RulePackFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

/// Facts to be tried with a text that is stored nowhere yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Trial {
    #[validate(nested)]
    pub pack: Pack,
    #[validate(nested)]
    pub facts: Facts,
}

/// Which other version a difference is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct DifferenceFilter {
    /// The version it is compared with, as the earlier one.
    #[param(example = "00000000-0000-7000-8000-000000000007")]
    pub from: RulePackId,
}
