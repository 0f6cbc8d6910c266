//! Days of rest (TIM-07): weekends, changed by the State Council's yearly notices of 2004 to 2026.
//! A bureau adds the years that come; a year without a notice is computed with weekends only and reported.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use chrono::{Datelike, NaiveDate, Weekday};
use openapi::deadlines::{CalendarDay, CalendarDayKind, RestReason, RolledDay};

/// One line per changed day: `date,kind,name`, from 国务院办公厅关于部分节假日安排的通知 of each year.
const NOTICES: &str = include_str!("../../data/holidays.csv");

/// The first day whose status the notice of the *next* year may still change: New Year's bridge days.
const BRIDGE: (u32, u32) = (12, 25);

/// National Day stands in every notice, so a year that lists it has been loaded.
const NATIONAL_DAY: (u32, u32) = (10, 1);

/// Which days are worked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    changes: BTreeMap<NaiveDate, (CalendarDayKind, Cow<'static, str>)>,
    years: BTreeSet<i32>,
}

impl Calendar {
    /// The notices that come with the software: 2004 to 2026.
    pub fn official() -> &'static Self {
        static OFFICIAL: LazyLock<Calendar> =
            LazyLock::new(|| Calendar::of(NOTICES.lines().filter_map(change)));
        &OFFICIAL
    }

    /// This calendar with the table of a year, loaded by a bureau. What was known of the year is replaced, from
    /// New Year's bridge days on to those of the next year, which are the next notice's.
    pub fn with(&self, year: i32, days: impl IntoIterator<Item = CalendarDay>) -> Self {
        let kept = self.changes.clone().into_iter().filter(|(day, _)| noticed_for(*day) != year);
        let more = days
            .into_iter()
            .map(|CalendarDay { date, kind, name }| (date, (kind, Cow::Owned(name.into_string()))));
        Self::of(kept.chain(more))
    }

    /// The years whose notice is known, the earliest first.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = i32> {
        self.years.iter().copied()
    }

    /// The changed days that the notice of a year rules, in order; none when it is missing.
    pub fn table(&self, year: i32) -> Vec<CalendarDay> {
        let ruled = self.changes.iter().filter(|(day, _)| noticed_for(**day) == year);
        let day = |(date, (kind, name)): (&NaiveDate, &(CalendarDayKind, Cow<'static, str>))| {
            Some(CalendarDay { date: *date, kind: *kind, name: name.parse().ok()? })
        };
        ruled.filter_map(day).collect()
    }

    fn of(changes: impl IntoIterator<Item = (NaiveDate, (CalendarDayKind, Cow<'static, str>))>) -> Self {
        let changes: BTreeMap<_, _> = changes.into_iter().collect();
        let years = changes
            .iter()
            .filter(|(day, (kind, _))| {
                *kind == CalendarDayKind::Holiday && (day.month(), day.day()) == NATIONAL_DAY
            })
            .map(|(day, _)| day.year())
            .collect();
        Self { changes, years }
    }

    /// Why nobody works on a day, or nothing on a working day.
    pub fn rest(&self, day: NaiveDate) -> Option<RolledDay> {
        match self.changes.get(&day) {
            Some((CalendarDayKind::MakeupWorkday, _)) => None,
            Some((CalendarDayKind::Holiday, name)) => {
                Some(RolledDay { date: day, reason: RestReason::Holiday, name: Some(name.to_string()) })
            }
            None if is_weekend(day) => Some(RolledDay { date: day, reason: RestReason::Weekend, name: None }),
            None => None,
        }
    }

    /// True on a day that is worked.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        match self.changes.get(&day) {
            Some((kind, _)) => *kind == CalendarDayKind::MakeupWorkday,
            None => !is_weekend(day),
        }
    }

    /// Working days after `from`, up to and including `to`; 0 when `to` is not later.
    pub fn working_days(&self, from: NaiveDate, to: NaiveDate) -> i32 {
        from.iter_days().skip(1).take_while(|day| *day <= to).map(|day| i32::from(self.is_working(day))).sum()
    }

    /// The years whose notice must be known to judge the days `from` to `to`, and is not.
    pub fn missing_years(&self, from: NaiveDate, to: NaiveDate) -> Vec<i32> {
        (from.year()..=noticed_for(to)).filter(|year| !self.years.contains(year)).collect()
    }
}

/// The year whose notice has the last word on a day.
pub(super) fn noticed_for(day: NaiveDate) -> i32 {
    day.year() + i32::from((day.month(), day.day()) >= BRIDGE)
}

pub(super) fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn change(line: &'static str) -> Option<(NaiveDate, (CalendarDayKind, Cow<'static, str>))> {
    let mut cells = line.split(',');
    let date = cells.next()?.parse().ok()?;
    let kind = cells.next()?.parse().ok()?;
    Some((date, (kind, Cow::Borrowed(cells.next()?))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tim_07_every_line_of_the_notices_is_read() {
        let lines = NOTICES.lines().count() - 1;
        assert_eq!((lines, Calendar::official().changes.len()), (771, 771));
        assert_eq!(Calendar::official().years, (2004..=2026).collect());
    }
}
