//! The public computation: checks what was asked and says when the limit ends.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Timelike, Utc};
use openapi::{
    Code, FieldProblem,
    deadlines::{Computation, ComputationRequest, Unit},
};

use super::{Calendar, china_day, end_of_china_day, schedule::schedule};

/// Years in which limits are computed: older files do not exist, later days are typing errors.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// When a limit ends (TIM-02 to TIM-07), or which fields of the request contradict each other.
pub fn compute(calendar: &Calendar, request: &ComputationRequest) -> Result<Computation, Vec<FieldProblem>> {
    let problems = problems(request);
    if !problems.is_empty() {
        return Err(problems);
    }
    match request.unit {
        Unit::Hours => hours(request),
        Unit::Days | Unit::WorkingDays | Unit::Months => days(calendar, request),
    }
}

fn days(calendar: &Calendar, request: &ComputationRequest) -> Result<Computation, Vec<FieldProblem>> {
    let schedule = schedule(calendar, request).ok_or_else(endless)?;
    let first = if request.unit == Unit::WorkingDays { request.start } else { schedule.raw };
    let missing_years = match (request.custody, request.unit) {
        (true, Unit::Days | Unit::Months) => Vec::new(),
        _ => calendar.missing_years(first, schedule.due),
    };
    let running = schedule.paused_since.is_none();
    Ok(Computation {
        due: running.then_some(schedule.due),
        raw: running.then_some(schedule.raw),
        due_at: running.then(|| end_of_china_day(schedule.due)),
        stopped_days: schedule.stopped,
        paused_since: schedule.paused_since,
        rolled: if running { schedule.rolled } else { Vec::new() },
        calendar_complete: missing_years.is_empty(),
        missing_years,
    })
}

/// Hours run in real time to the minute and ask no calendar (TIM-03).
fn hours(request: &ComputationRequest) -> Result<Computation, Vec<FieldProblem>> {
    let start =
        request.start_at.ok_or_else(|| vec![problem("start_at", Code::Required, "needed for hours")])?;
    let due_at = to_the_minute(start) + TimeDelta::hours(request.count.into());
    let due = china_day(due_at);
    Ok(Computation {
        due: Some(due),
        raw: Some(due),
        due_at: Some(due_at),
        stopped_days: 0,
        paused_since: None,
        rolled: Vec::new(),
        calendar_complete: true,
        missing_years: Vec::new(),
    })
}

fn to_the_minute(at: DateTime<Utc>) -> DateTime<Utc> {
    at.with_second(0).and_then(|at| at.with_nanosecond(0)).unwrap_or(at)
}

fn problems(request: &ComputationRequest) -> Vec<FieldProblem> {
    let ComputationRequest { start, start_at, count: _, unit, stops, custody: _ } = request;
    let mut problems = Vec::new();
    let mut check = |holds: bool, path: String, code, message| {
        if !holds {
            problems.push(problem(&path, code, message));
        }
    };
    let in_years = |day: NaiveDate| YEARS.contains(&day.year());

    check(in_years(*start), "start".into(), Code::OutOfRange, "outside 1900 to 2199");
    let same_day = start_at.is_none_or(|at| china_day(at) == *start);
    check(same_day, "start_at".into(), Code::Mismatch, "not on the day `start` in China");
    let stoppable = *unit != Unit::Hours || stops.is_empty();
    check(stoppable, "stops".into(), Code::TooManyItems, "hours run in real time");
    for (n, stop) in stops.iter().enumerate() {
        check(stop.from >= *start, format!("stops[{n}].from"), Code::OutOfRange, "before the start");
        let to = stop.to.unwrap_or(stop.from);
        check(to >= stop.from, format!("stops[{n}].to"), Code::OutOfRange, "before `from`");
        check(in_years(to), format!("stops[{n}].to"), Code::OutOfRange, "outside 1900 to 2199");
    }
    problems
}

/// The end of a limit is beyond the last day that can be written.
pub(super) fn endless() -> Vec<FieldProblem> {
    vec![problem("count", Code::OutOfRange, "the end is beyond the calendar")]
}

fn problem(path: &str, code: Code, message: &str) -> FieldProblem {
    FieldProblem { path: path.into(), code, message: message.into() }
}
