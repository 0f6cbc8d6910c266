//! Ages (VAL-09) in full years (周岁) on a date that matters: the offence, the application.

use chrono::{Datelike, Months, NaiveDate};

/// Below this age a person is a minor (民法典 17).
pub const MAJORITY: i32 = 18;

/// From which day a year of age is full.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// From the birthday on: the calendar age.
    FromBirthday,
    /// From the day after the birthday on: criminal practice.
    FromDayAfter,
}

/// Full years of age on a day; 0 before birth. Born on 29 February, the birthday of a common year is the 28th,
/// the last day of the month (TIM-04).
pub fn age(birth_date: NaiveDate, on: NaiveDate, counting: Counting) -> i32 {
    let years = on.year() - birth_date.year();
    let months = u32::try_from(years).unwrap_or(0) * 12;
    let birthday = birth_date.checked_add_months(Months::new(months)).unwrap_or(birth_date);
    let reached = match counting {
        Counting::FromBirthday => on >= birthday,
        Counting::FromDayAfter => on > birthday,
    };
    (years - i32::from(!reached)).max(0)
}

/// True when a person is not yet 18 on the reference date.
pub fn is_minor(birth_date: NaiveDate, reference_date: NaiveDate, counting: Counting) -> bool {
    age(birth_date, reference_date, counting) < MAJORITY
}
