//! Delegated approval at a township station (SOD-12): the instrument, the register of decisions, the sample.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::{MatterGroup, OrganisationRef};
use crate::{
    ApplicationId, DelegatedDecisionId, DelegationId, OrganisationId, Paging, Paragraph, Short,
    applications::MatterType,
};

codes! {
    /// What a station decides about an application.
    StationDecision { Grant, Refuse }
}

/// Which matters a station may decide on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct DelegationScope {
    /// Civil, labour and the like; never criminal ones.
    #[schema(min_items = 1, max_items = 9)]
    #[validate(length(min = 1, max = 9))]
    pub matter_types: Vec<MatterType>,
    /// By default those without a check of means.
    #[schema(min_items = 1, max_items = 3)]
    #[validate(length(min = 1, max = 3))]
    pub groups: Vec<MatterGroup>,
}

/// An instrument that lets a station decide (授权文件).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewDelegation {
    pub station_id: OrganisationId,
    /// 文号, once per centre.
    pub instrument_no: Short,
    /// Civil and labour matters without a check of means when not said.
    #[validate(nested)]
    pub scope: Option<DelegationScope>,
    pub valid_from: NaiveDate,
    /// The last day, inclusive.
    pub valid_to: NaiveDate,
    /// How many of a hundred grants the centre looks at again; 10 when not said.
    #[schema(minimum = 1, maximum = 100)]
    #[validate(range(min = 1, max = 100))]
    pub sampling_percent: Option<u8>,
    /// How many of a month it looks at in any case; 1 when not said.
    #[schema(minimum = 1, maximum = 100)]
    #[validate(range(min = 1, max = 100))]
    pub sampling_min: Option<u8>,
}

words! {
    /// What somebody may do with an instrument now.
    DelegationAction {
        /// Decide under it, at its station.
        Decide,
        /// Take it back.
        Revoke,
        /// Read what was decided under it.
        ReadRegister,
    }
}

/// A delegation in force, to come, or past.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Delegation {
    pub id: DelegationId,
    pub station: OrganisationRef,
    /// In whose name, with whose seal and in whose statistics (LAL 12, 43).
    pub centre: OrganisationRef,
    pub instrument_no: Short,
    pub scope: DelegationScope,
    pub valid_from: NaiveDate,
    pub valid_to: NaiveDate,
    pub sampling_percent: u8,
    pub sampling_min: u8,
    pub revoked_on: Option<NaiveDate>,
    pub revoke_reason: Option<Paragraph>,
    /// True today.
    pub in_force: bool,
    pub created_at: DateTime<Utc>,
    pub actions: Vec<DelegationAction>,
}

/// Filters of the list of delegations.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct DelegationFilter {
    /// Of this station.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub station_id: Option<OrganisationId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl DelegationFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

/// A decision the station makes under an instrument, written into the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewDelegatedDecision {
    /// The application's number; once per centre.
    pub application_number: Short,
    pub matter_type: MatterType,
    pub group: MatterGroup,
    pub decision: StationDecision,
    /// Emergency aid before the examination (LAL 44).
    #[serde(default)]
    pub emergency: bool,
}

/// A station grants an application that came in at its window, under an instrument.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct StationGrant {
    pub application_id: ApplicationId,
    #[serde(default)]
    pub remark: Option<Paragraph>,
}

/// A decision in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DelegatedDecision {
    pub id: DelegatedDecisionId,
    pub delegation_id: DelegationId,
    /// The application that was granted; absent for a decision made on paper.
    pub application_id: Option<ApplicationId>,
    pub application_number: Short,
    pub matter_type: MatterType,
    pub group: MatterGroup,
    pub decided_on: NaiveDate,
    /// The centre looks at it again (SOD-12).
    pub sampled: bool,
}

/// Which month of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct RegisterFilter {
    /// `2026-11`.
    #[param(max_length = 7, pattern = "^[0-9]{4}-[0-9]{2}$", example = "2026-11")]
    pub month: String,
}

/// A month of the register: every decision, the sampled ones marked. At most 1 000.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Register {
    pub delegation_id: DelegationId,
    pub month: String,
    /// Decisions of the month.
    pub decided: u32,
    /// How many of them the centre looks at again.
    pub sampled: u32,
    pub items: Vec<DelegatedDecision>,
}
