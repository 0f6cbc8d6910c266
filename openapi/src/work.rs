//! "My work today": what is due, by light (TIM-08).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{applications::ApplicationSummary, cases::CaseSummary, deadlines::Light};

/// Everything that waits for the caller, the most urgent first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Work {
    pub today: NaiveDate,
    pub now: DateTime<Utc>,
    pub counts: WorkCounts,
    /// At most 100, the most urgent first.
    pub applications: Vec<ApplicationSummary>,
    /// At most 100, the most urgent first.
    pub cases: Vec<CaseSummary>,
    /// False while the holiday table of this or the next year is missing (TIM-07).
    pub calendar_complete: bool,
}

/// The five figures at the top of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct WorkCounts {
    pub overdue: u32,
    pub due_today: u32,
    pub due_in_three_days: u32,
    pub awaiting_supplement: u32,
    pub open: u32,
}

/// A clock that runs on a record: what is due and how urgent it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Due {
    pub kind: crate::deadlines::DeadlineKind,
    pub on: NaiveDate,
    pub light: Light,
    /// Days used and left, today not counted as used; negative when overdue.
    pub days_left: i32,
}
