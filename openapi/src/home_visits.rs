//! Home service (上门服务, W-HOME §5.18; LAL 45, BARRIER 41): asked for, agreed upon, made by two of the staff.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    ApplicationId, AttachmentId, HomeVisitId, Name, Paging, Paragraph, UserId, organisations::Point,
};

codes! {
    /// States of a home visit.
    HomeVisitStatus {
        /// Asked for; the centre owes a day.
        Requested,
        /// Day and visitors are named.
        Scheduled,
        /// Made, with its proofs.
        Visited,
        Cancelled,
    }
}

codes! {
    /// Why somebody is visited (LAL 45).
    HomeVisitGround {
        /// 行动不便的老年人.
        Elderly,
        /// 重病患者.
        SeriouslyIll,
        /// 残疾人.
        Disabled,
        /// 其他行动不便.
        Other,
    }
}

codes! {
    /// How the person signed at home.
    HomeSignature {
        /// 签名.
        Signed,
        /// 捺指印.
        Fingerprint,
        /// Nothing was to be signed.
        None,
    }
}

words! {
    /// What somebody may do with a home visit now.
    HomeVisitAction { Schedule, Report, Cancel }
}

/// A wish to be visited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewHomeVisit {
    pub ground: HomeVisitGround,
    /// When somebody is at home, how the house is found, what has to be brought.
    pub note: Option<Paragraph>,
}

/// When, and who comes. Naming another day takes the place of the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct HomeVisitAppointment {
    /// Not in the past.
    pub at: DateTime<Utc>,
    /// Two of the staff of the centre.
    #[schema(min_items = 2, max_items = 2)]
    #[validate(length(min = 2, max = 2))]
    pub visitors: Vec<UserId>,
}

/// What was done, with its proofs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct HomeVisitReport {
    /// Not in the future.
    pub visited_at: DateTime<Utc>,
    pub report: Paragraph,
    pub signature: HomeSignature,
    /// Photos and papers of the visit among the files of the application.
    #[schema(min_items = 1, max_items = 50)]
    #[validate(length(min = 1, max = 50))]
    pub proofs: Vec<AttachmentId>,
    /// Where it was; only with the person's consent (PIPL 28).
    pub position: Option<Point>,
    /// The person agreed that the place is kept.
    #[serde(default)]
    pub position_consent: bool,
}

/// Why a visit is not made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct HomeVisitCancelling {
    pub reason: Paragraph,
}

/// One who comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HomeVisitor {
    pub id: UserId,
    pub name: Name,
}

/// A home visit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct HomeVisit {
    pub id: HomeVisitId,
    pub revision: i32,
    pub application_id: ApplicationId,
    /// Who is visited, masked for staff: `林*英`.
    pub applicant: Option<String>,
    pub status: HomeVisitStatus,
    pub ground: HomeVisitGround,
    pub note: Option<Paragraph>,
    pub requested_at: DateTime<Utc>,
    /// By when it should be made: three working days.
    pub due_on: NaiveDate,
    /// The day has passed, and nobody was there.
    pub overdue: bool,
    pub scheduled_at: Option<DateTime<Utc>>,
    pub visitors: Vec<HomeVisitor>,
    /// Who may be sent, at most 100; told with one visit to whoever may name them, with a list of visits to nobody.
    pub candidates: Vec<HomeVisitor>,
    pub done: Option<HomeVisitReport>,
    pub actions: Vec<HomeVisitAction>,
}

/// Filters of the calendar of home visits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct HomeVisitFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application_id: Option<ApplicationId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<HomeVisitStatus>,
    /// Agreed upon for this time or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<DateTime<Utc>>,
    /// Agreed upon for a time before this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<DateTime<Utc>>,
    /// True: those the caller makes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mine: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl HomeVisitFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
