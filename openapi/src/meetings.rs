//! Joint meetings (联席会议, JNT-01, ORG-08), the leading group (领导小组, LEAD-01), and the tasks they give.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    Line, MeetingId, OrganisationId, Paging, Paragraph, TaskId,
    deadlines::{Light, Unit},
};

codes! {
    /// Who meets.
    MeetingKind {
        /// 刑事法律援助联席会议 with police, procuratorate and court (JNT-01)
        CriminalJustice,
        /// 联席会议 with partners (ORG-08)
        Partners,
        /// 领导小组会议 (LEAD-01)
        LeadingGroup,
    }
}

words! {
    /// What somebody may do with a meeting now.
    MeetingAction { Hold, GiveTask }
}

/// A meeting of the year's schedule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewMeeting {
    /// Who convenes.
    pub organisation_id: OrganisationId,
    pub kind: MeetingKind,
    pub planned_on: NaiveDate,
    #[validate(length(min = 1, max = 20))]
    #[schema(min_items = 1, max_items = 20)]
    pub topics: Vec<Line>,
}

/// What came of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Minutes {
    pub held_on: NaiveDate,
    /// Units and persons, one a line.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_items = 1, max_items = 100)]
    pub attendees: Vec<Line>,
    /// As they were discussed; may differ from those planned.
    #[validate(length(min = 1, max = 20))]
    #[schema(min_items = 1, max_items = 20)]
    pub topics: Vec<Line>,
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub resolutions: Vec<Paragraph>,
}

/// A meeting, planned or held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Meeting {
    pub id: MeetingId,
    pub revision: i32,
    pub organisation_id: OrganisationId,
    pub organisation_name: String,
    pub kind: MeetingKind,
    pub planned_on: NaiveDate,
    pub topics: Vec<Line>,
    /// Absent until it was held.
    pub minutes: Option<Minutes>,
    pub actions: Vec<MeetingAction>,
}

/// Filters of the meetings; all given ones must hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct MeetingFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<MeetingKind>,
    /// The schedule of this year (JNT-01).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl MeetingFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

codes! {
    /// States of a task on the board (LEAD-01).
    TaskStatus { Open, Doing, Done, Dropped }
}

/// A task that a meeting gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewTask {
    pub title: Line,
    /// The unit or person who answers for it.
    pub owner: Line,
    /// How long from today; the last day rolls off rest days (TIM-02).
    #[validate(range(min = 1, max = 730))]
    #[schema(minimum = 1, maximum = 730)]
    pub count: u16,
    /// What `count` counts: days, working days or months.
    pub unit: Unit,
}

/// A task moves on the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct TaskMove {
    pub status: TaskStatus,
    pub note: Option<Paragraph>,
}

/// A task on the board.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Task {
    pub id: TaskId,
    pub revision: i32,
    pub organisation_id: OrganisationId,
    pub meeting_id: MeetingId,
    pub title: Line,
    pub owner: Line,
    pub given_on: NaiveDate,
    pub due_on: NaiveDate,
    /// Absent once it is done or dropped.
    pub light: Option<Light>,
    pub status: TaskStatus,
    /// What was said with the newest move.
    pub note: Option<Paragraph>,
    /// Where it may move now.
    pub moves: Vec<TaskStatus>,
}

/// Filters of the board; all given ones must hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct TaskFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<TaskStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting_id: Option<MeetingId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl TaskFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
