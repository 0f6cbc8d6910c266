//! Early intervention (法律援助早期介入, W-GREEN GRN-03): somebody hears of a quarrel before it is one, and the centre
//! looks after it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    ApplicationId, Line, Name, OrganisationId, OutreachId, Paging, Paragraph, Personal, Short, VillageCode,
    journal::TimelineEntry, organisations::OrganisationRef,
};

codes! {
    /// States of an early intervention.
    OutreachStatus {
        /// Reported; the centre owes somebody who takes it.
        Open,
        /// Somebody of the centre has it in hand.
        Taken,
        /// Ended, with an outcome.
        Concluded,
    }
}

codes! {
    /// From where it is known.
    OutreachOrigin {
        /// 村居法律顾问、站点报告: a village adviser or a station.
        Adviser,
        /// 受援对象数据库: the list of beneficiaries.
        BeneficiaryList,
        /// 其他.
        Other,
    }
}

codes! {
    /// How it ended (GRN-03).
    OutreachOutcome {
        /// 化解: settled on the spot.
        Resolved,
        /// 转人民调解.
        Mediation,
        /// 申请援助: an application for legal aid came of it.
        Applied,
        /// 未能联系: nobody could be reached.
        NotReached,
    }
}

words! {
    /// What somebody may do with an early intervention now.
    OutreachAction { Take, Conclude }
}

/// Whom it is about. Told to the centre only with their consent (PIPL 13).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct OutreachPerson {
    pub name: Personal<Name>,
    pub phone: Personal<Short>,
    pub address: Option<Personal<Line>>,
    /// The person agrees that the centre is told who they are; must be true.
    pub consent: bool,
}

/// A quarrel that is about to begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewOutreach {
    /// The unit in whose name the caller reports; the centre's own list is reported in the centre's name.
    pub unit_id: OrganisationId,
    /// The centre that looks after it.
    pub centre_id: OrganisationId,
    pub origin: OutreachOrigin,
    /// Absent for a situation without a named person.
    #[validate(nested)]
    pub person: Option<OutreachPerson>,
    /// What is going on, and what threatens.
    pub situation: Paragraph,
    /// In which village.
    pub village_code: Option<VillageCode>,
    /// By when somebody should have been there: not past, and within a year; three working days when not said.
    pub due_on: Option<NaiveDate>,
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct OutreachConclusion {
    pub outcome: OutreachOutcome,
    /// What was done.
    pub note: Paragraph,
    /// The application that came of it, one that the caller sees: with the outcome `APPLIED`, and with no other.
    pub application_id: Option<ApplicationId>,
}

/// An early intervention, whole, as the unit that reported it and the centre read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Outreach {
    pub id: OutreachId,
    pub revision: i32,
    pub status: OutreachStatus,
    pub origin: OutreachOrigin,
    /// Who reported it.
    pub unit: OrganisationRef,
    /// Who looks after it.
    pub centre: OrganisationRef,
    pub person: Option<OutreachPerson>,
    pub situation: Paragraph,
    pub village_code: Option<VillageCode>,
    pub due_on: NaiveDate,
    /// The day has passed, and it has not ended.
    pub overdue: bool,
    /// Who has it in hand.
    pub taken_by: Option<Name>,
    pub outcome: Option<OutreachOutcome>,
    pub note: Option<Paragraph>,
    pub application_id: Option<ApplicationId>,
    pub created_at: DateTime<Utc>,
    pub timeline: Vec<TimelineEntry>,
    pub actions: Vec<OutreachAction>,
}

/// An early intervention on a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OutreachSummary {
    pub id: OutreachId,
    pub status: OutreachStatus,
    pub origin: OutreachOrigin,
    pub unit: OrganisationRef,
    pub centre: OrganisationRef,
    /// Masked: `张*`; absent for a situation without a named person.
    pub person: Option<String>,
    pub village_code: Option<VillageCode>,
    pub due_on: NaiveDate,
    pub overdue: bool,
    pub taken_by: Option<Name>,
    pub outcome: Option<OutreachOutcome>,
    pub created_at: DateTime<Utc>,
    pub actions: Vec<OutreachAction>,
}

/// Filters of the list of early interventions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct OutreachFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<OutreachStatus>,
    /// True: those whose day has passed without an end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overdue: Option<bool>,
    /// True: those the caller has in hand, or had.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mine: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl OutreachFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
