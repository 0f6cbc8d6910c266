//! Training (STF-02, ORG-10): planned with its hours, attended by practitioners, staff and helpers.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::{Line, OrganisationId, Paging, TrainingId};

codes! {
    /// 培训方式
    TrainingKind {
        /// 业务培训班
        Course,
        /// 研讨会
        Seminar,
        /// 交流考察
        Exchange,
        /// 法律明白人等的培训
        Villagers,
        /// 线上学习
        Online,
    }
}

codes! {
    /// Who attended.
    AttendeeKind { Practitioner, Staff, Helper }
}

/// A training to be planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewTraining {
    /// Who holds it.
    pub organisation_id: OrganisationId,
    pub kind: TrainingKind,
    pub title: Line,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    /// At most ten a day.
    #[validate(range(min = 1, max = 1000))]
    #[schema(minimum = 1, maximum = 1000)]
    pub hours: u16,
}

/// A training, with how many attended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Training {
    pub id: TrainingId,
    pub organisation_id: OrganisationId,
    pub organisation_name: String,
    pub kind: TrainingKind,
    pub title: Line,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub hours: u16,
    /// 参训人次
    pub attended: u32,
}

/// Who attended a training, for how long; a second entry of one person replaces the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Attendances {
    #[validate(length(min = 1, max = 200), nested)]
    #[schema(min_items = 1, max_items = 200)]
    pub items: Vec<Attendance>,
}

/// One person's attendance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    pub kind: AttendeeKind,
    /// The practitioner, member of staff or helper.
    pub attendee_id: Uuid,
    /// Not more than the training has.
    #[validate(range(min = 1, max = 1000))]
    #[schema(minimum = 1, maximum = 1000)]
    pub hours: u16,
}

/// Filters of the trainings; all given ones must hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct TrainingFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<TrainingKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl TrainingFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
