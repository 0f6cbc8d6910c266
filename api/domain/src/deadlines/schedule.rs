//! The arithmetic of TIM-02, TIM-04 and TIM-06: count, take the stops out, move off days of rest.
//! A day on which the clock stands still neither counts nor ends a limit.

use chrono::{Days, Months, NaiveDate};
use openapi::deadlines::{ClockStop, ComputationRequest, RolledDay, Unit};

use super::Calendar;

/// A limit in days, computed as far as its last closed stop.
pub(super) struct Schedule {
    /// The last day as counted.
    pub raw: NaiveDate,
    /// The last day after rest days.
    pub due: NaiveDate,
    /// Rest days from `raw` to the day before `due`.
    pub rolled: Vec<RolledDay>,
    /// Days (working days for `WD`) the clock stood still.
    pub stopped: u32,
    /// Since when the clock stands still, when the last stop is open.
    pub paused_since: Option<NaiveDate>,
}

/// Computes the schedule of a limit that is not in hours. Nothing when a day leaves the range of dates.
pub(super) fn schedule(calendar: &Calendar, limit: &ComputationRequest) -> Option<Schedule> {
    let ComputationRequest { start, count, unit, stops, custody, start_at: _ } = limit;
    let mut raw = advance(calendar, *start, (*count).into(), *unit)?;
    let (mut due, mut rolled) = end(calendar, raw, *custody);
    let mut stopped = 0;

    for ClockStop { from, to } in merged(stops) {
        // A limit that has ended cannot be stopped any more.
        if from > due {
            break;
        }
        let Some(to) = to else {
            return Some(Schedule { raw, due, rolled, stopped, paused_since: Some(from) });
        };
        let length = span(calendar, from, to, *unit);
        // From a stop in the rest days after `raw`, the limit ends at the earliest when the clock goes on.
        let paused = if *unit == Unit::WorkingDays { Unit::WorkingDays } else { Unit::Days };
        raw = advance(calendar, raw, length, paused)?.max(to);
        (due, rolled) = end(calendar, raw, *custody);
        stopped += length;
    }
    Some(Schedule { raw, due, rolled, stopped, paused_since: None })
}

fn advance(calendar: &Calendar, from: NaiveDate, count: u32, unit: Unit) -> Option<NaiveDate> {
    match unit {
        Unit::Months => from.checked_add_months(Months::new(count)),
        Unit::Days | Unit::Hours => from.checked_add_days(Days::new(count.into())),
        Unit::WorkingDays => match count.checked_sub(1) {
            None => Some(from),
            Some(before) => {
                let mut later = from.iter_days().skip(1).filter(|day| calendar.is_working(*day));
                later.nth(usize::try_from(before).ok()?)
            }
        },
    }
}

/// Length of a stop: from its first day up to the day before the clock goes on.
fn span(calendar: &Calendar, from: NaiveDate, to: NaiveDate, unit: Unit) -> u32 {
    let days = from.iter_days().take_while(|day| *day < to);
    let counted = days.filter(|day| unit != Unit::WorkingDays || calendar.is_working(*day));
    u32::try_from(counted.count()).unwrap_or(u32::MAX)
}

/// The end of a limit that would end on `raw`, and the rest days it was moved over (TIM-02).
fn end(calendar: &Calendar, raw: NaiveDate, custody: bool) -> (NaiveDate, Vec<RolledDay>) {
    // CPL 105: a limit on custody is not prolonged by days of rest.
    if custody {
        return (raw, Vec::new());
    }
    let rolled: Vec<RolledDay> = raw.iter_days().map_while(|day| calendar.rest(day)).collect();
    let due = rolled.last().map_or(raw, |rest| rest.date + Days::new(1));
    (due, rolled)
}

/// The stops in order, overlapping ones as one; nothing follows an open one.
fn merged(stops: &[ClockStop]) -> Vec<ClockStop> {
    let mut sorted = stops.to_vec();
    sorted.sort_by_key(|stop| stop.from);
    let mut merged: Vec<ClockStop> = Vec::new();
    for stop in sorted {
        match merged.last_mut() {
            Some(last) if last.to.is_none_or(|to| stop.from <= to) => {
                last.to = last.to.zip(stop.to).map(|(a, b)| a.max(b));
            }
            _ => merged.push(stop),
        }
    }
    merged
}
