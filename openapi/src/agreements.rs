//! Cooperation agreements between an office and a partner (共建协议, ORG-08).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    AgreementId, Line, OrganisationId, Paging, Paragraph, Prose, Short,
    organisations::{HostCategory, OrganisationRef},
};

codes! {
    /// Is the agreement in force today?
    AgreementStatus {
        /// Signed, within its time, not ended.
        InForce,
        /// Its last day has passed.
        Expired,
        /// Ended early, with a reason.
        Ended,
    }
}

/// What both sides have agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct AgreementTerms {
    /// Whom to turn to at the partner.
    pub contact_name: Short,
    pub contact_phone: Short,
    /// What each side does.
    pub duties: Prose,
    /// Which information is shared, for what, and which is not.
    pub sharing_scope: Paragraph,
}

/// A new agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewAgreement {
    pub organisation_id: OrganisationId,
    /// Who the partner is.
    pub party: Line,
    pub host: HostCategory,
    /// Not after today.
    pub signed_on: NaiveDate,
    /// The last day; open-ended when not said.
    pub valid_to: Option<NaiveDate>,
    #[validate(nested)]
    pub terms: AgreementTerms,
}

/// What may be changed in an agreement; the parties and the day of signing may not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct AgreementPatch {
    pub valid_to: Option<NaiveDate>,
    #[validate(nested)]
    pub terms: Option<AgreementTerms>,
}

/// Why an agreement ends early.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct AgreementEnding {
    pub reason: Paragraph,
}

words! {
    /// What somebody may do with an agreement now.
    AgreementAction { Edit, End }
}

/// An agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HostAgreement {
    pub id: AgreementId,
    pub revision: i32,
    pub organisation: OrganisationRef,
    pub party: Line,
    pub host: HostCategory,
    pub status: AgreementStatus,
    pub signed_on: NaiveDate,
    pub valid_to: Option<NaiveDate>,
    pub ended_on: Option<NaiveDate>,
    pub end_reason: Option<Paragraph>,
    pub terms: AgreementTerms,
    pub created_at: DateTime<Utc>,
    pub actions: Vec<AgreementAction>,
}

/// Filters of the list of agreements.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct AgreementFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation_id: Option<OrganisationId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub host: Option<HostCategory>,
    /// Those whose last day is this one or before, to be renewed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl AgreementFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
