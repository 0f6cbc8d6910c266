//! How far a limit has run: used, left, and the warning light (TIM-06, TIM-08).

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{
    FieldProblem,
    deadlines::{ClockStop, ComputationRequest, Light, Progress, Unit},
};

use super::{
    Calendar, china_day,
    compute::{compute, endless},
    schedule::schedule,
};

/// What is used and left of a limit now, stops taken out, and its light. Errors are those of [`compute`].
pub fn progress(
    calendar: &Calendar,
    request: &ComputationRequest,
    now: DateTime<Utc>,
) -> Result<Progress, Vec<FieldProblem>> {
    let computation = compute(calendar, request)?;
    if let (Unit::Hours, Some(start), Some(due)) = (request.unit, request.start_at, computation.due_at) {
        let left = (due - now).num_minutes();
        let total = (due - start).num_minutes();
        let overdue = now > due;
        // Hours begun are used; minutes left do not make an hour.
        let remaining = hours(left.div_euclid(60));
        return Ok(Progress {
            used: i32::from(request.count) - remaining,
            remaining,
            light: light(total, left, 24 * 60, overdue),
        });
    }
    let today = china_day(now);
    let known = ComputationRequest { stops: as_of(&request.stops, today), ..request.clone() };
    let schedule = schedule(calendar, &known).ok_or_else(endless)?;
    let between = |from, to| match request.unit {
        Unit::WorkingDays => working(calendar, from, to),
        Unit::Days | Unit::Hours | Unit::Months => days(from, to),
    };
    let stopped = i32::try_from(schedule.stopped).unwrap_or(i32::MAX);
    let total = between(request.start, schedule.due) - stopped;
    let remaining = between(schedule.paused_since.unwrap_or(today), schedule.due);
    let light = match schedule.paused_since {
        Some(_) => Light::Paused,
        None => light(total.into(), remaining.into(), 1, today > schedule.due),
    };
    Ok(Progress { used: total - remaining, remaining, light })
}

/// The stops as they were known on a day: one that lasts beyond it is still open, later ones are not there.
fn as_of(stops: &[ClockStop], today: NaiveDate) -> Vec<ClockStop> {
    let begun = stops.iter().filter(|stop| stop.from <= today);
    begun.map(|stop| ClockStop { from: stop.from, to: stop.to.filter(|to| *to <= today) }).collect()
}

/// TIM-08. `total` and `left` share a unit in which `one_day` is a day.
fn light(total: i64, left: i64, one_day: i64, overdue: bool) -> Light {
    match () {
        () if overdue => Light::Red,
        () if left <= one_day => Light::Orange,
        () if left * 2 <= total => Light::Yellow,
        () => Light::Green,
    }
}

fn days(from: NaiveDate, to: NaiveDate) -> i32 {
    i32::try_from((to - from).num_days()).unwrap_or(i32::MAX)
}

fn working(calendar: &Calendar, from: NaiveDate, to: NaiveDate) -> i32 {
    if from <= to { calendar.working_days(from, to) } else { -calendar.working_days(to, from) }
}

fn hours(count: i64) -> i32 {
    i32::try_from(count).unwrap_or(i32::MIN)
}
