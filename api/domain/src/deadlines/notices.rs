//! What a year's notice may say (TIM-07): before a table is loaded, each of its days must be possible.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use openapi::{
    Code, FieldProblem,
    deadlines::{CalendarDay, CalendarDayKind, NewHolidayTable},
};

use super::calendar::{is_weekend, noticed_for};
use crate::refusal::field;

/// Days that are off in every year: New Year, Labour Day, National Day (全国年节及纪念日放假办法 2).
const ALWAYS_OFF: [(u32, u32); 3] = [(1, 1), (5, 1), (10, 1)];

/// What stands in the way of loading a table; empty when nothing does.
pub fn notice_problems(table: &NewHolidayTable) -> Vec<FieldProblem> {
    let NewHolidayTable { year, notice: _, published_on, days } = table;
    let mut found = Vec::new();
    // A year's notice comes out late in the year before; one that mends it, within the year.
    if published_on.is_some_and(|on| !(year - 1..=*year).contains(&on.year())) {
        found.push(field("published_on", Code::OutOfRange));
    }
    let mut seen = BTreeSet::new();
    for (at, CalendarDay { date, kind, name: _ }) in days.iter().enumerate() {
        if date.year() != *year && noticed_for(*date) != *year {
            found.push(field(format!("days[{at}].date"), Code::OutOfRange));
        }
        if !seen.insert(*date) {
            found.push(field(format!("days[{at}].date"), Code::Duplicate));
        }
        if *kind == CalendarDayKind::MakeupWorkday && !is_weekend(*date) {
            found.push(field(format!("days[{at}].kind"), Code::Mismatch));
        }
    }
    let off = |day: NaiveDate| {
        days.iter().any(|listed| listed.date == day && listed.kind == CalendarDayKind::Holiday)
    };
    let mut always =
        ALWAYS_OFF.iter().filter_map(|(month, day)| NaiveDate::from_ymd_opt(*year, *month, *day));
    if !always.all(off) {
        found.push(field("days", Code::Incomplete));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(days: &[(&str, CalendarDayKind)]) -> NewHolidayTable {
        let always = ["2027-01-01", "2027-05-01", "2027-10-01"].map(|day| (day, CalendarDayKind::Holiday));
        let day = |(date, kind): &(&str, CalendarDayKind)| CalendarDay {
            date: date.parse().unwrap(),
            kind: *kind,
            name: "国庆节".parse().unwrap(),
        };
        let days = always.iter().chain(days).map(day).collect();
        let published_on = NaiveDate::from_ymd_opt(2026, 11, 5);
        NewHolidayTable {
            year: 2027, notice: "国办发明电〔2026〕1号".parse().unwrap(), published_on, days
        }
    }

    fn said_of(days: &[(&str, CalendarDayKind)]) -> Vec<(String, Code)> {
        notice_problems(&table(days)).into_iter().map(|problem| (problem.path, problem.code)).collect()
    }

    #[test]
    fn tim_07_a_table_is_refused_by_the_day_that_can_not_be() {
        use CalendarDayKind::{Holiday, MakeupWorkday};
        assert_eq!(said_of(&[("2027-02-05", Holiday), ("2027-10-09", MakeupWorkday)]), []);
        let one = |path: &str, code| vec![(format!("days[3].{path}"), code)];
        assert_eq!(said_of(&[("2027-10-08", MakeupWorkday)]), one("kind", Code::Mismatch), "a Friday");
        assert_eq!(said_of(&[("2028-01-02", Holiday)]), one("date", Code::OutOfRange));
        assert_eq!(said_of(&[("2026-12-24", Holiday)]), one("date", Code::OutOfRange));
        assert_eq!(said_of(&[("2026-12-31", Holiday)]), [], "New Year's days off may begin in December");
        assert_eq!(said_of(&[("2027-10-01", Holiday)]), one("date", Code::Duplicate));
        let long_ago = NewHolidayTable { published_on: NaiveDate::from_ymd_opt(2025, 11, 4), ..table(&[]) };
        assert_eq!(notice_problems(&long_ago)[0].path, "published_on", "the notice of another year");
        let without = NewHolidayTable { days: Vec::new(), ..table(&[]) };
        assert_eq!(notice_problems(&without)[0].code, Code::Incomplete);
    }
}
