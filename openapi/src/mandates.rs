//! Delegation of approval (授权代理, ROLE-05): the power to decide, handed to a named person for some days.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{Line, MandateId, Name, OrganisationId, Paging, UserId, auth::Role};

/// Hands the power to decide on the applications of one centre to a colleague. Refusals stay with the director
/// (SOD-13).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewMandate {
    pub organisation_id: OrganisationId,
    /// Who shall decide: somebody who reads the centre's applications.
    pub to: UserId,
    /// The first day, not before today.
    pub valid_from: NaiveDate,
    /// The last day, at most 92 days after the first.
    pub valid_to: NaiveDate,
    pub reason: Line,
}

/// A mandate to decide in another's name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Mandate {
    pub id: MandateId,
    pub organisation_id: OrganisationId,
    pub from: UserId,
    pub from_name: Name,
    pub to: UserId,
    pub to_name: Name,
    pub valid_from: NaiveDate,
    pub valid_to: NaiveDate,
    pub reason: Line,
    pub created_at: DateTime<Utc>,
    pub revoked_at: Option<DateTime<Utc>>,
    /// Does it give anything today?
    pub in_force: bool,
}

/// A colleague to whom the power to decide may be handed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MandateCandidate {
    pub user_id: UserId,
    pub user_name: Name,
    pub organisation_id: OrganisationId,
    pub organisation_name: String,
    /// What they do there today.
    pub roles: Vec<Role>,
}

/// Filters of the list of mandates.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct MandateFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl MandateFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
