//! What runs out when on a case: DL-06 to assign, DL-09 to sign, DL-16 and DL-17 to close.

use chrono::NaiveDate;
use openapi::{cases::CaseStatus, deadlines::DeadlineKind};

use crate::{
    deadlines::{self, Calendar},
    running::Running,
};

/// The days from which the limits of a case count.
#[derive(Debug, Clone, Copy)]
pub struct Days {
    pub granted: NaiveDate,
    pub accepted: Option<NaiveDate>,
    /// 结案日, once reported.
    pub closed: Option<NaiveDate>,
    pub closing_submitted: Option<NaiveDate>,
}

/// The deadline that runs in this state. An offer does not stop DL-06: only an accepted one assigns.
pub fn due(calendar: &Calendar, status: CaseStatus, days: Days) -> Option<Running> {
    let (kind, start) = match status {
        CaseStatus::Wait | CaseStatus::Offered => (DeadlineKind::Dl06, days.granted),
        CaseStatus::Named => (DeadlineKind::Dl09, days.accepted?),
        CaseStatus::Returned => (DeadlineKind::Dl16, days.closed?),
        CaseStatus::Checking => (DeadlineKind::Dl17, days.closing_submitted?),
        CaseStatus::Working | CaseStatus::Passed | CaseStatus::Archived => return None,
    };
    Some(Running::new(kind, start, deadlines::due(calendar, kind, start, &[]), 0))
}
