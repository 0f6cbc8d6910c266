//! Referrals between units (转办, ORG-06): sent with a reason, signed for or returned within a working day.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    Line, Name, OrganisationId, Paging, Paragraph, Personal, ReferralId, Sensitive, Short,
    applications::MatterType, deadlines::Light, journal::TimelineEntry, organisations::OrganisationRef,
    work::Due,
};

codes! {
    /// States of a referral.
    ReferralStatus {
        /// On its way: signed for or returned within its deadline.
        Sent,
        /// 签收: the receiving unit has it in hand.
        Signed,
        /// 退单, with a reason; back with the sender, who stays responsible.
        Returned,
        /// Passed on to the next unit, as a new referral.
        Forwarded,
        /// Dealt with; the sender reads how.
        Concluded,
        /// Taken back by the sender.
        Withdrawn,
    }
}

words! {
    /// What somebody may do with a referral now.
    ReferralAction { SignFor, Return, Forward, Conclude, Resend, Withdraw }
}

codes! {
    /// Which end of a referral.
    ReferralSide { From, To }
}

/// Whom it is about. Sent on only with their consent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ReferredPerson {
    pub name: Personal<Name>,
    pub phone: Personal<Short>,
    pub address: Option<Personal<Line>>,
    /// The ID number when it is known; both ends read it masked. By it the referral is hidden from colleagues who are
    /// related to the person (ROLE-04).
    #[serde(default)]
    #[schema(example = "621102196203010025")]
    pub id_no: Option<Sensitive<Short>>,
    /// The person agrees that the unit is told who they are; must be true.
    pub consent: bool,
}

/// A new referral.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewReferral {
    /// The unit in whose name the caller refers.
    pub from_id: OrganisationId,
    pub to_id: OrganisationId,
    /// What it is about and why the other unit.
    pub reason: Paragraph,
    pub matter_type: Option<MatterType>,
    #[validate(nested)]
    pub person: ReferredPerson,
    /// Working days to sign for it; 1 when not said (ORG-06).
    #[schema(minimum = 1, maximum = 5)]
    #[validate(range(min = 1, max = 5))]
    pub working_days: Option<u16>,
}

/// Why it is returned, withdrawn, or how it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ReferralNote {
    pub note: Paragraph,
}

/// Where it goes next, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Onward {
    pub to_id: OrganisationId,
    pub reason: Paragraph,
}

/// A referral, whole, as both of its ends read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Referral {
    pub id: ReferralId,
    pub revision: i32,
    pub status: ReferralStatus,
    pub from: OrganisationRef,
    pub to: OrganisationRef,
    /// The referral that this one passes on.
    pub follows: Option<ReferralId>,
    pub reason: Paragraph,
    pub matter_type: Option<MatterType>,
    pub person: ReferredPerson,
    /// Why it was returned or withdrawn, or how it ended.
    pub note: Option<Paragraph>,
    pub due: Option<Due>,
    pub created_at: DateTime<Utc>,
    pub timeline: Vec<TimelineEntry>,
    pub actions: Vec<ReferralAction>,
}

/// A referral on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ReferralSummary {
    pub id: ReferralId,
    pub status: ReferralStatus,
    pub from: OrganisationRef,
    pub to: OrganisationRef,
    pub matter_type: Option<MatterType>,
    /// Masked: `张*`.
    pub person: String,
    pub due: Option<Due>,
    pub created_at: DateTime<Utc>,
    pub actions: Vec<ReferralAction>,
}

/// Filters of the list of referrals.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct ReferralFilter {
    /// What the caller's units sent, or what they received.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub side: Option<ReferralSide>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<ReferralStatus>,
    /// `RED` for those that are overdue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub light: Option<Light>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl ReferralFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
