//! Village advisers (一村一法律顾问, ORG-09): who advises which villages, and requests of townships without capacity.
//! A village is named by its twelve digits, a township by its nine (GB/T 2260 and below, ORG-01).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    AdviserPostId, AdviserRequestId, Line, OrganisationId, Paging, Paragraph, PractitionerId, VillageCode,
};

codes! {
    /// 经费来源 (§13.10): one record of work is paid from exactly one (ORG-09, SUB-09).
    FundSource {
        /// 同级财政
        Local,
        /// 上级转移支付（中央专项）
        Upper,
        /// 中央专项彩票公益金
        Lottery,
        /// 社会捐助
        Donation,
        /// 行业奉献
        Industry,
        /// 村居顾问经费
        Adviser,
    }
}

/// A practitioner becomes the adviser of a village; a village may have several, an adviser several villages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewAdviserPost {
    pub practitioner_id: PractitionerId,
    /// Twelve digits.
    pub village_code: VillageCode,
    pub valid_from: NaiveDate,
    /// The last day, inclusive.
    pub valid_to: NaiveDate,
}

/// An adviser's term at one village.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AdviserPost {
    pub id: AdviserPostId,
    pub practitioner_id: PractitionerId,
    pub practitioner_name: String,
    pub village_code: VillageCode,
    /// Absent where the code is not entered.
    pub village_name: Option<String>,
    pub valid_from: NaiveDate,
    pub valid_to: NaiveDate,
    /// Why it ended before its time.
    pub ended_reason: Option<Paragraph>,
}

/// A term ends before its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Ending {
    /// The last day.
    pub on: NaiveDate,
    pub reason: Paragraph,
}

/// Filters of the terms; all given ones must hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct AdviserPostFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub practitioner_id: Option<PractitionerId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub village_code: Option<VillageCode>,
    /// Running on this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl AdviserPostFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

codes! {
    /// States of a request for an adviser.
    AdviserRequestStatus { Open, Offered, Accepted, Done }
}

words! {
    /// What somebody may do with a request now.
    AdviserRequestAction { Offer, Accept, Decline, RecordWork }
}

/// A township without capacity asks for an adviser of another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewAdviserRequest {
    /// The unit that asks.
    pub organisation_id: OrganisationId,
    /// Twelve digits.
    pub village_code: VillageCode,
    pub need: Paragraph,
    /// By when.
    pub wanted_on: NaiveDate,
}

/// A request for an adviser of another township (跨区域统筹调配).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AdviserRequest {
    pub id: AdviserRequestId,
    pub revision: i32,
    pub organisation_id: OrganisationId,
    pub organisation_name: String,
    pub village_code: VillageCode,
    /// Absent where the code is not entered.
    pub village_name: Option<String>,
    pub status: AdviserRequestStatus,
    pub need: Paragraph,
    pub wanted_on: NaiveDate,
    /// The oldest first.
    pub offers: Vec<AdviserOffer>,
    pub work: Option<AdviserWork>,
    pub created_at: DateTime<Utc>,
    pub actions: Vec<AdviserRequestAction>,
}

/// To whom a request was offered, and what they said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AdviserOffer {
    pub practitioner_id: PractitionerId,
    pub practitioner_name: String,
    pub offered_at: DateTime<Utc>,
    pub accepted_at: Option<DateTime<Utc>>,
    pub declined_reason: Option<Paragraph>,
}

/// The request is offered to an adviser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct OfferAdviser {
    pub practitioner_id: PractitionerId,
}

/// What the adviser did: one record, paid from one source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct AdviserWork {
    pub on: NaiveDate,
    /// Half hours and less count as one hour.
    #[validate(range(min = 1, max = 24))]
    #[schema(minimum = 1, maximum = 24)]
    pub hours: u8,
    pub place: Line,
    pub summary: Paragraph,
    pub fund_source: FundSource,
}

/// Filters of the requests; all given ones must hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct AdviserRequestFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<AdviserRequestStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl AdviserRequestFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
