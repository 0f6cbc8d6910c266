//! Deadlines (`TIM-01` to `TIM-08`): limits in days, working days, hours and months, with rest days and stops.
//! Pure: the calendar and the present moment are arguments. Days are days in China, instants are UTC.

mod calendar;
mod compute;
mod notices;
mod progress;
mod schedule;
mod table;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod walk;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use openapi::deadlines::{ClockStop, Computation, ComputationRequest, DeadlineKind, Unit};

pub use calendar::Calendar;
pub use compute::compute;
pub use notices::notice_problems;
pub use progress::progress;
pub use table::{DEADLINES, Deadline, Setting, Term, Use, deadline};

/// China keeps one time all year since 1991: UTC+8.
const CHINA: TimeDelta = TimeDelta::hours(8);

/// The day it is in China at an instant.
pub fn china_day(at: DateTime<Utc>) -> NaiveDate {
    (at + CHINA).date_naive()
}

/// 0:00 in China of a day.
pub fn begin_of_china_day(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() - CHINA
}

/// 24:00 in China of a day: when an electronic act of that day is late (民法典 203).
pub fn end_of_china_day(day: NaiveDate) -> DateTime<Utc> {
    begin_of_china_day(day + Days::new(1))
}

/// The last day of a deadline of the master table with its default limit, the one that stands first there.
/// `stops` are closed: from the day the clock stopped to the day it went on (TIM-06). Hours known only by
/// their day are given whole days.
pub fn due(
    calendar: &Calendar,
    kind: DeadlineKind,
    start: NaiveDate,
    stops: &[(NaiveDate, NaiveDate)],
) -> NaiveDate {
    let Some(term) = deadline(kind).terms.first() else {
        return month_end(start);
    };
    if term.usage == Use::Before {
        return latest_before(calendar, start, term.count);
    }
    let (count, unit) = match term.unit {
        Unit::Hours => (term.count.div_ceil(24), Unit::Days),
        unit => (term.count, unit),
    };
    let stops = stops.iter().map(|(from, to)| ClockStop { from: *from, to: Some(*to) }).collect();
    let limit =
        ComputationRequest { start, start_at: None, count, unit, stops, custody: term.unit == Unit::Hours };
    schedule::schedule(calendar, &limit).map_or(start, |schedule| schedule.due)
}

/// The last day of a limit of so many calendar days that a notice sets (DL-05).
pub fn due_in(calendar: &Calendar, start: NaiveDate, days: u16) -> NaiveDate {
    ends(calendar, start, days, Unit::Days)
}

/// The last day of a limit of so many working days that the house set itself.
pub fn due_in_working_days(calendar: &Calendar, start: NaiveDate, days: u16) -> NaiveDate {
    ends(calendar, start, days, Unit::WorkingDays)
}

fn ends(calendar: &Calendar, start: NaiveDate, count: u16, unit: Unit) -> NaiveDate {
    let limit = ComputationRequest { start, start_at: None, count, unit, stops: Vec::new(), custody: false };
    schedule::schedule(calendar, &limit).map_or(start, |schedule| schedule.due)
}

/// Which of a statutory limit and a local promise binds: the earlier; a promise never prolongs (TIM-01).
/// While the statutory clock stands still, nothing is due.
pub fn earlier<'a>(statutory: &'a Computation, promise: &'a Computation) -> &'a Computation {
    match (statutory.due_at, promise.due_at) {
        (Some(by_law), Some(promised)) if promised < by_law => promise,
        _ => statutory,
    }
}

/// The day a paper counts as submitted: the day it was posted, if it came by post (TIM-05, CPL 105).
pub fn submitted_on(received_on: NaiveDate, posted_on: Option<NaiveDate>) -> NaiveDate {
    posted_on.map_or(received_on, |posted| posted.min(received_on))
}

/// The last day on which a notice still stands `working_days` full working days before an event (DL-23).
pub fn latest_before(calendar: &Calendar, event: NaiveDate, working_days: u16) -> NaiveDate {
    let mut day = event;
    let mut left = working_days;
    while left > 0 {
        day = day - Days::new(1);
        left -= u16::from(calendar.is_working(day));
    }
    day
}

/// The last day of a day's month (DL-31).
pub fn month_end(day: NaiveDate) -> NaiveDate {
    day.with_day(day.num_days_in_month().into()).unwrap_or(day)
}
