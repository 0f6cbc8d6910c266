//! The vectors of TIM-09 and the edges of every rule, on the calendar of 2024 unless said otherwise.

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{
    Code,
    deadlines::{
        CalendarDay, CalendarDayKind, ClockStop, Computation, ComputationRequest, DeadlineKind, Light,
        Progress, RestReason, Unit,
    },
};

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn limit(count: u16, unit: Unit, start: &str) -> ComputationRequest {
    ComputationRequest { start: day(start), start_at: None, count, unit, stops: Vec::new(), custody: false }
}

fn stopped(mut limit: ComputationRequest, stops: &[(&str, &str)]) -> ComputationRequest {
    let closed = |to: &str| (!to.is_empty()).then(|| day(to));
    limit.stops = stops.iter().map(|(from, to)| ClockStop { from: day(from), to: closed(to) }).collect();
    limit
}

fn done(limit: &ComputationRequest) -> Computation {
    compute(Calendar::official(), limit).unwrap()
}

fn ends(limit: &ComputationRequest) -> String {
    done(limit).due.unwrap().to_string()
}

fn progress_on(limit: &ComputationRequest, today: &str) -> Progress {
    progress(Calendar::official(), limit, at(&format!("{today}T04:00:00Z"))).unwrap()
}

fn light(limit: &ComputationRequest, today: &str) -> Light {
    progress_on(limit, today).light
}

fn refused(limit: &ComputationRequest) -> Vec<(String, Code)> {
    let problems = compute(Calendar::official(), limit).unwrap_err();
    problems.into_iter().map(|problem| (problem.path, problem.code)).collect()
}

#[test]
fn tim_09_seven_days_over_national_day() {
    let done = done(&limit(7, Unit::Days, "2024-09-30"));
    assert_eq!(done.due, Some(day("2024-10-08")));
    assert_eq!(done.raw, Some(day("2024-10-07")));
    assert_eq!(done.due_at, Some(at("2024-10-08T16:00:00Z")));
    assert_eq!(done.rolled.len(), 1);
    assert_eq!(done.rolled[0].date, day("2024-10-07"));
    assert_eq!(done.rolled[0].reason, RestReason::Holiday);
    assert_eq!(done.rolled[0].name.as_deref(), Some("国庆节"));
    assert!(done.calendar_complete);
}

#[test]
fn tim_09_three_days_from_friday() {
    assert_eq!(ends(&limit(3, Unit::Days, "2024-09-06")), "2024-09-09");
}

#[test]
fn tim_09_a_make_up_saturday_is_worked() {
    assert_eq!(ends(&limit(3, Unit::Days, "2024-09-11")), "2024-09-14");
}

#[test]
fn tim_09_three_days_into_mid_autumn() {
    let limit = limit(3, Unit::Days, "2024-09-12");
    assert_eq!(done(&limit).raw, Some(day("2024-09-15")));
    assert_eq!(ends(&limit), "2024-09-18");
}

#[test]
fn tim_09_five_days_into_labour_day() {
    let limit = limit(5, Unit::Days, "2024-04-26");
    assert_eq!(done(&limit).raw, Some(day("2024-05-01")));
    assert_eq!(ends(&limit), "2024-05-06");
}

#[test]
fn tim_09_thirty_days() {
    assert_eq!(ends(&limit(30, Unit::Days, "2024-08-31")), "2024-09-30");
}

#[test]
fn tim_09_five_working_days_with_a_make_up_sunday() {
    assert_eq!(ends(&limit(5, Unit::WorkingDays, "2024-04-26")), "2024-05-07");
}

#[test]
fn tim_09_seven_days_with_a_stop() {
    let limit = stopped(limit(7, Unit::Days, "2024-09-30"), &[("2024-10-02", "2024-10-09")]);
    let done = done(&limit);
    assert_eq!((done.raw, done.due), (Some(day("2024-10-14")), Some(day("2024-10-14"))));
    assert_eq!(done.stopped_days, 7);
}

#[test]
fn tim_01_a_promise_never_prolongs_the_law() {
    let law = done(&limit(7, Unit::Days, "2024-09-30"));
    let long = done(&limit(7, Unit::WorkingDays, "2024-09-30"));
    let short = done(&limit(1, Unit::WorkingDays, "2024-09-30"));
    assert_eq!(earlier(&law, &long), &law);
    assert_eq!(earlier(&law, &short), &law, "2024-10-08 both: the law is shown");
    let quick = done(&limit(1, Unit::Days, "2024-09-29"));
    assert_eq!(earlier(&law, &quick), &quick);
    let paused = done(&stopped(limit(7, Unit::Days, "2024-09-30"), &[("2024-09-30", "")]));
    assert_eq!(earlier(&paused, &quick), &paused);
    assert_eq!(earlier(&law, &paused), &law);
}

#[test]
fn tim_02_custody_limits_are_not_rolled() {
    let mut limit = limit(7, Unit::Days, "2024-09-30");
    limit.custody = true;
    let done = done(&limit);
    assert_eq!((done.due, done.rolled.len()), (Some(day("2024-10-07")), 0));
    assert_eq!(done.due_at, Some(at("2024-10-07T16:00:00Z")));
}

#[test]
fn tim_02_no_days_end_on_the_day_itself_or_the_next_working_day() {
    assert_eq!(ends(&limit(0, Unit::Days, "2024-09-30")), "2024-09-30");
    assert_eq!(ends(&limit(0, Unit::Days, "2024-10-01")), "2024-10-08");
    assert_eq!(ends(&limit(0, Unit::WorkingDays, "2024-10-01")), "2024-10-08");
    assert_eq!(ends(&limit(1, Unit::WorkingDays, "2024-10-01")), "2024-10-08");
}

#[test]
fn tim_03_hours_run_to_the_minute_over_holidays() {
    let mut limit = limit(24, Unit::Hours, "2024-10-01");
    limit.start_at = Some(at("2024-10-01T10:15:42+08:00"));
    let done = done(&limit);
    assert_eq!(done.due_at, Some(at("2024-10-02T10:15:00+08:00")));
    assert_eq!((done.due, done.rolled.len()), (Some(day("2024-10-02")), 0));
}

#[test]
fn tim_03_the_day_of_an_hour_is_the_day_in_china() {
    let mut limit = limit(24, Unit::Hours, "2024-10-02");
    limit.start_at = Some(at("2024-10-01T16:30:00Z"));
    assert_eq!(ends(&limit), "2024-10-03");
    limit.start = day("2024-10-01");
    assert_eq!(refused(&limit), [("start_at".to_owned(), Code::Mismatch)]);
}

#[test]
fn tim_03_hours_need_their_moment_and_take_no_stops() {
    let hours = limit(24, Unit::Hours, "2024-10-01");
    assert_eq!(refused(&hours), [("start_at".to_owned(), Code::Required)]);
    let stopped = stopped(hours, &[("2024-10-01", "2024-10-02")]);
    assert_eq!(refused(&stopped), [("stops".to_owned(), Code::TooManyItems)]);
}

#[test]
fn tim_04_months_end_on_the_same_number_or_the_last_day() {
    let raw = |count, start| done(&limit(count, Unit::Months, start)).raw.unwrap().to_string();
    assert_eq!(raw(1, "2024-01-31"), "2024-02-29");
    assert_eq!(raw(1, "2023-01-31"), "2023-02-28");
    assert_eq!(raw(12, "2024-02-29"), "2025-02-28");
    assert_eq!(raw(6, "2024-08-31"), "2025-02-28");
    assert_eq!(ends(&limit(6, Unit::Months, "2024-04-01")), "2024-10-08");
}

#[test]
fn tim_05_posting_counts_not_arrival() {
    assert_eq!(submitted_on(day("2024-10-10"), Some(day("2024-10-08"))), day("2024-10-08"));
    assert_eq!(submitted_on(day("2024-10-10"), None), day("2024-10-10"));
}

#[test]
fn tim_06_overlapping_stops_count_once() {
    let base = limit(7, Unit::Days, "2024-07-01");
    let one = stopped(base.clone(), &[("2024-07-03", "2024-07-10")]);
    let many = stopped(
        base,
        &[("2024-07-05", "2024-07-10"), ("2024-07-03", "2024-07-06"), ("2024-07-04", "2024-07-05")],
    );
    assert_eq!(done(&one), done(&many));
    assert_eq!(done(&many).stopped_days, 7);
}

#[test]
fn tim_06_a_stop_of_no_length_changes_nothing() {
    let base = limit(7, Unit::Days, "2024-07-01");
    assert_eq!(done(&stopped(base.clone(), &[("2024-07-03", "2024-07-03")])), done(&base));
}

#[test]
fn tim_06_an_open_stop_pauses() {
    let done = done(&stopped(limit(7, Unit::Days, "2024-07-01"), &[("2024-07-03", "")]));
    assert_eq!((done.due, done.raw, done.due_at), (None, None, None));
    assert_eq!(done.paused_since, Some(day("2024-07-03")));
}

#[test]
fn tim_06_a_limit_can_be_stopped_on_its_last_day_but_not_after() {
    let base = limit(7, Unit::Days, "2024-09-30");
    let last = stopped(base.clone(), &[("2024-10-08", "2024-10-11")]);
    assert_eq!(ends(&last), "2024-10-11", "the clock stood still up to the day it went on");
    let late = stopped(base, &[("2024-10-09", "2024-10-20")]);
    assert_eq!((ends(&late).as_str(), done(&late).stopped_days), ("2024-10-08", 0));
}

#[test]
fn tim_06_working_day_limits_lose_only_working_days() {
    let over_weekend = stopped(limit(5, Unit::WorkingDays, "2024-07-01"), &[("2024-07-05", "2024-07-08")]);
    assert_eq!((ends(&over_weekend).as_str(), done(&over_weekend).stopped_days), ("2024-07-09", 1));
}

#[test]
fn tim_07_a_missing_year_is_computed_with_weekends_and_reported() {
    let done = done(&limit(7, Unit::Days, "2027-09-24"));
    assert_eq!(done.due, Some(day("2027-10-01")), "a Friday, and no table says that it is a holiday");
    assert_eq!((done.calendar_complete, done.missing_years), (false, vec![2027]));
}

#[test]
fn tim_07_the_end_of_december_depends_on_the_next_notice() {
    let missing = |start| done(&limit(1, Unit::Days, start)).missing_years;
    assert_eq!(missing("2026-12-22"), Vec::<i32>::new());
    assert_eq!(missing("2026-12-28"), [2027]);
    assert_eq!(missing("2025-12-28"), Vec::<i32>::new());
}

#[test]
fn tim_07_a_bureau_loads_a_year() {
    let row = |date: &str, kind| CalendarDay { date: day(date), kind, name: "国庆节".parse().unwrap() };
    let more =
        [row("2027-10-01", CalendarDayKind::Holiday), row("2027-10-02", CalendarDayKind::MakeupWorkday)];
    let calendar = Calendar::official().with(2027, more.clone());
    let next = compute(&calendar, &limit(7, Unit::Days, "2027-09-24")).unwrap();
    assert_eq!((next.due, next.calendar_complete), (Some(day("2027-10-02")), true));
    assert_eq!(calendar.table(2027), more);
    assert_eq!(calendar.table(2026), Calendar::official().table(2026), "other years stay as they are");
}

#[test]
fn tim_07_a_year_that_is_loaded_again_is_replaced_whole() {
    let row = |date: &str, kind| CalendarDay { date: day(date), kind, name: "国庆节".parse().unwrap() };
    let shorter = Calendar::official().with(2024, [row("2024-10-01", CalendarDayKind::Holiday)]);
    let due = |calendar: &Calendar| compute(calendar, &limit(7, Unit::Days, "2024-09-30")).unwrap().due;
    assert_eq!(due(Calendar::official()), Some(day("2024-10-08")));
    assert_eq!(due(&shorter), Some(day("2024-10-07")), "the seventh is off no more");
    let bridge = |calendar: &Calendar| calendar.rest(day("2023-12-30")).is_some();
    assert!(bridge(Calendar::official()) && bridge(&shorter), "a Saturday either way");
}

#[test]
fn tim_08_the_light_of_ten_days() {
    // Due on Thursday 2024-07-11.
    let ten = limit(10, Unit::Days, "2024-07-01");
    assert_eq!(light(&ten, "2024-07-01"), Light::Green);
    assert_eq!(light(&ten, "2024-07-05"), Light::Green);
    assert_eq!(light(&ten, "2024-07-06"), Light::Yellow);
    assert_eq!(light(&ten, "2024-07-09"), Light::Yellow);
    assert_eq!(light(&ten, "2024-07-10"), Light::Orange);
    assert_eq!(light(&ten, "2024-07-11"), Light::Orange);
    assert_eq!(light(&ten, "2024-07-12"), Light::Red);
}

#[test]
fn tim_08_the_day_changes_at_midnight_in_china() {
    let ten = limit(10, Unit::Days, "2024-07-01");
    let light = |now| progress(Calendar::official(), &ten, at(now)).unwrap().light;
    assert_eq!(light("2024-07-11T15:59:59Z"), Light::Orange);
    assert_eq!(light("2024-07-11T16:00:00Z"), Light::Red);
}

#[test]
fn tim_08_hours_are_red_after_the_minute() {
    let mut hours = limit(48, Unit::Hours, "2024-07-01");
    hours.start_at = Some(at("2024-07-01T08:00:00+08:00"));
    let now = |text| progress(Calendar::official(), &hours, at(text)).unwrap();
    assert_eq!(now("2024-07-01T09:00:00+08:00"), Progress { used: 1, remaining: 47, light: Light::Green });
    assert_eq!(now("2024-07-02T08:00:00+08:00").light, Light::Orange);
    assert_eq!(now("2024-07-03T08:00:00+08:00"), Progress { used: 48, remaining: 0, light: Light::Orange });
    assert_eq!(now("2024-07-03T08:01:00+08:00"), Progress { used: 49, remaining: -1, light: Light::Red });
}

#[test]
fn tim_06_used_and_remaining_stand_still_while_the_clock_does() {
    let open = stopped(limit(7, Unit::Days, "2024-07-01"), &[("2024-07-03", "")]);
    let paused = Progress { used: 2, remaining: 5, light: Light::Paused };
    assert_eq!(progress_on(&open, "2024-07-03"), paused);
    assert_eq!(progress_on(&open, "2024-07-30"), paused);

    let closed = stopped(limit(7, Unit::Days, "2024-07-01"), &[("2024-07-03", "2024-07-11")]);
    assert_eq!(ends(&closed), "2024-07-16");
    assert_eq!(progress_on(&closed, "2024-07-05"), paused);
    assert_eq!(progress_on(&closed, "2024-07-11"), Progress { used: 2, remaining: 5, light: Light::Green });
    assert_eq!(progress_on(&closed, "2024-07-18"), Progress { used: 9, remaining: -2, light: Light::Red });
}

#[test]
fn tim_06_working_day_limits_are_used_in_working_days() {
    let five = limit(5, Unit::WorkingDays, "2024-04-26");
    assert_eq!(progress_on(&five, "2024-05-01"), Progress { used: 3, remaining: 2, light: Light::Yellow });
    assert_eq!(progress_on(&five, "2024-05-08"), Progress { used: 6, remaining: -1, light: Light::Red });
}

#[test]
fn dl_23_is_counted_back_from_the_event() {
    assert_eq!(latest_before(Calendar::official(), day("2024-10-08"), 3), day("2024-09-27"));
    assert_eq!(due(Calendar::official(), DeadlineKind::Dl23, day("2024-10-08"), &[]), day("2024-09-27"));
}

#[test]
fn every_kind_of_deadline_has_a_last_day() {
    let due = |kind, start, stops: &[_]| due(Calendar::official(), kind, day(start), stops).to_string();
    assert_eq!(due(DeadlineKind::Dl04, "2024-09-30", &[]), "2024-10-08");
    assert_eq!(
        due(DeadlineKind::Dl04, "2024-09-30", &[(day("2024-10-02"), day("2024-10-09"))]),
        "2024-10-14"
    );
    assert_eq!(due(DeadlineKind::Dl01, "2024-10-04", &[]), "2024-10-05");
    assert_eq!(due(DeadlineKind::Dl27, "2024-09-30", &[]), "2024-09-30");
    assert_eq!(due(DeadlineKind::Dl31, "2024-02-03", &[]), "2024-02-29");
    assert_eq!(due(DeadlineKind::Dl22, "2024-03-04", &[]), "2027-03-04");
}

#[test]
fn a_request_that_contradicts_itself_is_refused_by_field() {
    let base = limit(7, Unit::Days, "2024-07-01");
    let odd = stopped(base.clone(), &[("2024-06-30", "2024-07-02"), ("2024-07-05", "2024-07-04")]);
    let expected =
        [("stops[0].from".to_owned(), Code::OutOfRange), ("stops[1].to".to_owned(), Code::OutOfRange)];
    assert_eq!(refused(&odd), expected);
    assert_eq!(refused(&limit(7, Unit::Days, "1899-12-31")), [("start".to_owned(), Code::OutOfRange)]);
    let far = stopped(base, &[("2024-07-05", "2200-01-01")]);
    assert_eq!(refused(&far), [("stops[0].to".to_owned(), Code::OutOfRange)]);
}

#[test]
fn the_request_is_read_as_documented() {
    let json =
        r#"{"start":"2024-09-30","count":7,"unit":"D","stops":[{"from":"2024-10-02","to":"2024-10-09"}]}"#;
    let request: ComputationRequest = serde_json::from_str(json).unwrap();
    assert_eq!(ends(&request), "2024-10-14");
    assert!(
        serde_json::from_str::<ComputationRequest>(r#"{"start":"2024-09-30","count":7,"unit":"X"}"#).is_err()
    );
    assert!(
        serde_json::from_str::<ComputationRequest>(r#"{"start":"2024-09-30","count":1,"unit":"H","x":1}"#)
            .is_err()
    );
}
