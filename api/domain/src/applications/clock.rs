//! What runs out when on an application: DL-04 for the centre, DL-05 for the applicant, DL-08 for what was put off.

use chrono::NaiveDate;
use openapi::{
    applications::{GreenGround, Status},
    deadlines::DeadlineKind,
};

use crate::{
    deadlines::{self, Calendar},
    running::Running,
};

/// The interval in which the centre's clock stood still (TIM-06): from the notice to the supplement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stop {
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
    /// When the supplement is due (DL-05).
    pub due: NaiveDate,
}

/// What was put off and is not in yet: from the day aid came first to the day it is due (DL-08).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Owed {
    pub since: NaiveDate,
    pub due: NaiveDate,
}

/// The deadline that runs in this state. DL-04 counts from submission at the first point that may receive
/// (DL-30, `dl04_start` = STATION, the safer choice).
pub fn due(
    calendar: &Calendar,
    status: Status,
    submitted_on: Option<NaiveDate>,
    stop: Option<Stop>,
    owed: Option<Owed>,
) -> Option<Running> {
    use Status::*;
    match status {
        Submitted | Precheck | Received | Accepted | Verifying | Opinion => {
            let start = submitted_on?;
            let stops: Vec<_> = stop.and_then(|s| Some((s.from, s.to?))).into_iter().collect();
            let stopped = stops.iter().map(|(from, to)| (*to - *from).num_days()).sum();
            let on = deadlines::due(calendar, DeadlineKind::Dl04, start, &stops);
            Some(Running::new(DeadlineKind::Dl04, start, on, stopped))
        }
        NeedSupp => stop.map(|s| Running::new(DeadlineKind::Dl05, s.from, s.due, 0)),
        DecidedGrant => owed.map(|o| Running::new(DeadlineKind::Dl08, o.since, o.due, 0)),
        _ => None,
    }
}

/// By when the green channel wants it decided and assigned (DL-29): a target of the office beside the limit that runs,
/// from submission on and as long as the centre has it in hand.
pub fn fast(
    calendar: &Calendar,
    status: Status,
    submitted_on: Option<NaiveDate>,
    green: Option<GreenGround>,
) -> Option<Running> {
    use Status::*;
    let open = matches!(status, Submitted | Precheck | Received | Accepted | Verifying | Opinion);
    let start = submitted_on.filter(|_| open && green.is_some())?;
    let on = deadlines::due(calendar, DeadlineKind::Dl29, start, &[]);
    Some(Running::new(DeadlineKind::Dl29, start, on, 0))
}
