//! The rule of TIM-02 and TIM-06 written a second time, in another way, and compared: days are numbers, the
//! notices are read anew, weekdays come from a remainder, and every day is looked at once, with a purse of days.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};
use openapi::deadlines::{ClockStop, ComputationRequest, Unit};
use proptest::prelude::*;

use super::{Calendar, compute};

struct Walker {
    holidays: HashSet<i32>,
    makeup: HashSet<i32>,
}

impl Walker {
    fn new() -> Self {
        let text = include_str!("../../data/holidays.csv");
        let of = |kind: &str| {
            let lines = text.lines().filter(|line| line.split(',').nth(1) == Some(kind));
            lines.map(|line| number(&line[..10])).collect()
        };
        Self { holidays: of("HOLIDAY"), makeup: of("MAKEUP_WORKDAY") }
    }

    fn rests(&self, day: i32) -> bool {
        // Day 1 of the common era is a Monday.
        let weekend = matches!((day - 1).rem_euclid(7), 5 | 6);
        (weekend || self.holidays.contains(&day)) && !self.makeup.contains(&day)
    }

    /// A day on which the clock stands costs nothing and ends nothing; every other day (that is worked) costs one.
    fn due(&self, start: i32, count: i32, working: bool, stops: &[(i32, i32)]) -> i32 {
        let costs = |day: i32| !working || !self.rests(day);
        let mut began_late = HashSet::new();
        // Whether a stop begins after the end depends on the end: drop late ones until none is late.
        loop {
            let live: Vec<_> = stops.iter().filter(|stop| !began_late.contains(*stop)).collect();
            let stopped = |day: i32| live.iter().any(|(from, to)| (*from..*to).contains(&day));
            // A clock stopped on the very first day gives that day back.
            let mut purse = count + i32::from(stopped(start) && costs(start));
            let mut day = start;
            while purse > 0 {
                day += 1;
                purse -= i32::from(!stopped(day) && costs(day));
            }
            while self.rests(day) || stopped(day) {
                day += 1;
            }
            let late: Vec<_> = live.iter().filter(|stop| stop.0 > day).map(|stop| **stop).collect();
            if late.is_empty() {
                return day;
            }
            began_late.extend(late);
        }
    }
}

fn number(date: &str) -> i32 {
    let parts: Vec<i32> = date.split('-').map(|part| part.parse().unwrap()).collect();
    let [year, month, day] = parts[..] else { panic!("no date: {date}") };
    // Years begin in March, so that the leap day is the last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 306
}

fn date(number: i32) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(number).unwrap()
}

fn request(start: i32, count: u16, unit: Unit, stops: &[(i32, i32)]) -> ComputationRequest {
    let stops = stops.iter().map(|(from, to)| ClockStop { from: date(*from), to: Some(date(*to)) }).collect();
    ComputationRequest { start: date(start), start_at: None, count, unit, stops, custody: false }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn tim_02_tim_06_the_engine_agrees_with_a_walk_day_by_day(
        start in number("2004-01-01")..=number("2026-12-31"),
        count in 0u16..120,
        working: bool,
        stops in prop::collection::vec((0i32..150, 0i32..40), 0..5),
    ) {
        let unit = if working { Unit::WorkingDays } else { Unit::Days };
        let stops: Vec<_> = stops.into_iter().map(|(from, length)| (start + from, start + from + length)).collect();
        let done = compute(Calendar::official(), &request(start, count, unit, &stops)).unwrap();
        let walked = Walker::new().due(start, count.into(), working, &stops);
        prop_assert_eq!(done.due, Some(date(walked)));
    }

    #[test]
    fn tim_02_a_limit_ends_on_a_working_day_and_only_rest_days_are_rolled_over(
        start in number("2004-01-01")..=number("2026-12-31"),
        count in 0u16..400,
    ) {
        let done = compute(Calendar::official(), &request(start, count, Unit::Days, &[])).unwrap();
        let (raw, due) = (done.raw.unwrap(), done.due.unwrap());
        let walker = Walker::new();
        prop_assert!(!walker.rests(due.num_days_from_ce()));
        prop_assert_eq!(raw.num_days_from_ce(), start + i32::from(count));
        let rolled: Vec<_> = done.rolled.iter().map(|rest| rest.date.num_days_from_ce()).collect();
        prop_assert!(rolled.iter().all(|day| walker.rests(*day)));
        prop_assert_eq!(rolled, (raw.num_days_from_ce()..due.num_days_from_ce()).collect::<Vec<_>>());
    }

    #[test]
    fn tim_04_a_month_ends_on_the_same_number_or_on_the_last_day(
        start in number("2004-01-01")..=number("2026-12-31"),
        count in 0u16..=240,
    ) {
        let from = date(start);
        let raw = compute(Calendar::official(), &request(start, count, Unit::Months, &[])).unwrap().raw.unwrap();
        let months = from.year() * 12 + from.month0() as i32 + i32::from(count);
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = match month { 2 if leap => 29, 2 => 28, 4 | 6 | 9 | 11 => 30, _ => 31 };
        let expected = format!("{year:04}-{month:02}-{:02}", from.day().min(length));
        prop_assert_eq!(raw.to_string(), expected);
    }
}
