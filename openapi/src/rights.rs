//! What people ask about their own data (PIPL 44–49, SEC-05): a request, its clock, its answer.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    ApplicationId, Line, Name, OrganisationId, Paging, Paragraph, Personal, Prose, RightsRequestId, Short,
    applications::Application, cases::Case, consents::Consent, deadlines::Light, journal::TimelineEntry,
    work::Due,
};

codes! {
    /// Which right is exercised.
    RightKind {
        /// 查阅、复制 (PIPL 45).
        Access,
        /// 更正、补充 (PIPL 46).
        Correct,
        /// 删除 (PIPL 47).
        Delete,
        /// 解释说明 (PIPL 48; of an automated decision: PIPL 24).
        Explain,
    }
}

codes! {
    /// Where a request stands.
    RightsStatus { Filed, Answered, Refused, Withdrawn }
}

words! {
    /// What somebody may do with a request now.
    RightsAction { Answer, Refuse, Withdraw, Copy }
}

codes! {
    /// How a near relative stands to one who died (PIPL 49; GB/T 4761).
    Kinship {
        #[serde(rename = "10")] #[strum(serialize = "10")] Spouse,
        #[serde(rename = "20")] #[strum(serialize = "20")] Son,
        #[serde(rename = "30")] #[strum(serialize = "30")] Daughter,
        #[serde(rename = "40")] #[strum(serialize = "40")] Grandchild,
        #[serde(rename = "50")] #[strum(serialize = "50")] Parent,
        #[serde(rename = "60")] #[strum(serialize = "60")] Grandparent,
        #[serde(rename = "70")] #[strum(serialize = "70")] Sibling,
    }
}

/// Whose data it is about, when that person died.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Deceased {
    pub name: Personal<Name>,
    /// What the one who asks was to the deceased.
    pub kinship: Kinship,
}

/// A request, filed online by the person or at the window for the person there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewRightsRequest {
    /// The centre that shall answer.
    pub organisation_id: OrganisationId,
    pub kind: RightKind,
    /// Which application it is about; at the window always, online when not about everything.
    #[serde(default)]
    pub application_id: Option<ApplicationId>,
    /// Who asks.
    pub name: Personal<Name>,
    /// Where the answer is announced.
    #[schema(example = "13800001234")]
    pub phone: Personal<Short>,
    #[serde(default)]
    #[validate(nested)]
    pub deceased: Option<Deceased>,
    /// What is asked for.
    pub text: Paragraph,
}

/// The answer in words: what was done, or why not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct RightsAnswering {
    pub reason: Prose,
    /// Of a request for correction: what is carried out with the answer.
    #[serde(default)]
    #[validate(nested)]
    pub correction: Option<Correction>,
}

/// What is corrected about an applicant (PIPL 46); what is not said stays as it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// In which application; the one that the request names when not said.
    #[serde(default)]
    pub application_id: Option<ApplicationId>,
    #[serde(default)]
    pub name: Option<Personal<Name>>,
    #[serde(default)]
    pub phone: Option<Personal<Short>>,
    #[serde(default)]
    pub residence: Option<Personal<Line>>,
    #[serde(default)]
    pub household_register: Option<Personal<Line>>,
}

words! {
    /// A datum that was corrected.
    Corrected { Name, Phone, Residence, HouseholdRegister }
}

/// What was carried out with an answer, and what the law keeps.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RightsOutcome {
    pub corrected: Vec<Corrected>,
    /// Drafts that were erased.
    pub erased: u32,
    /// Records that must be kept: they are stored and protected, and used for nothing else.
    pub kept: u32,
    /// The articles by which they are kept; absent when nothing is.
    #[schema(example = "《个人信息保护法》第四十七条第二款")]
    pub basis: Option<String>,
}

/// A request, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct RightsRequest {
    pub id: RightsRequestId,
    pub organisation_id: OrganisationId,
    pub organisation_name: String,
    pub kind: RightKind,
    pub status: RightsStatus,
    pub application_id: Option<ApplicationId>,
    pub name: Personal<Name>,
    /// Whole for the one who asks, masked otherwise (§15.3).
    pub phone: Personal<String>,
    pub deceased: Option<Deceased>,
    pub text: Paragraph,
    pub filed_at: DateTime<Utc>,
    pub due: Option<Due>,
    pub answer: Option<RightsAnswer>,
    pub timeline: Vec<TimelineEntry>,
    pub actions: Vec<RightsAction>,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RightsAnswer {
    pub on: NaiveDate,
    pub reason: Prose,
    /// Absent when nothing was to be carried out.
    pub outcome: Option<RightsOutcome>,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct RightsSummary {
    pub id: RightsRequestId,
    pub kind: RightKind,
    pub status: RightsStatus,
    /// Masked for staff: `林*英`.
    pub name: String,
    pub filed_at: DateTime<Utc>,
    pub due: Option<Due>,
    pub actions: Vec<RightsAction>,
}

/// Filters of the list; all given ones must hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct RightsFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<RightsStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub light: Option<Light>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl RightsFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

/// The copy of a person's own data that an answered request for access brings: records as their subject reads
/// them, the newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct PersonalCopy {
    pub made_at: DateTime<Utc>,
    /// The phone of the account, where there is one.
    pub phone: Option<Personal<String>>,
    /// At most 50.
    #[schema(max_items = 50)]
    pub applications: Vec<Application>,
    /// At most 50.
    #[schema(max_items = 50)]
    pub cases: Vec<Case>,
    /// At most 100.
    #[schema(max_items = 100)]
    pub consents: Vec<Consent>,
}
