//! The staff register (STF-01): what an entry must hold to, and the share of the qualified (K12).

use chrono::NaiveDate;
use openapi::{Code, FieldProblem, staff::StaffLicence};

use crate::{
    identifiers::{
        age::{Counting, age as full_years},
        dates,
    },
    refusal::field,
};

/// Nobody works in an office younger than this, in years.
const YOUNGEST: u32 = 16;

/// What the law needs to know of an entry.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    pub born_on: NaiveDate,
    pub qualified: bool,
    pub licence: StaffLicence,
    pub entered_on: NaiveDate,
    pub left_on: Option<NaiveDate>,
}

/// What is wrong with an entry: its days follow each other, and who has a licence is qualified.
pub fn problems(entry: Entry, today: NaiveDate) -> Vec<FieldProblem> {
    let Entry { born_on, qualified, licence, entered_on, left_on } = entry;
    let mut problems = Vec::new();
    problems.extend(dates::in_future("born_on", born_on, today));
    problems.extend(dates::in_future("entered_on", entered_on, today));
    if entered_on.years_since(born_on).is_none_or(|years| years < YOUNGEST) {
        problems.push(field("entered_on", Code::Mismatch));
    }
    if left_on.is_some_and(|left| left < entered_on) {
        problems.push(field("left_on", Code::Mismatch));
    }
    if licence != StaffLicence::None && !qualified {
        problems.push(field("licence", Code::Mismatch));
    }
    problems
}

/// Whole years of age on a day (VAL-09).
pub fn age(born_on: NaiveDate, today: NaiveDate) -> u16 {
    u16::try_from(full_years(born_on, today, Counting::FromBirthday)).unwrap_or_default()
}

/// K12: the qualified per ten thousand of the staff, rounded half up; nothing without staff.
pub fn qualified_share(qualified: u32, staff: u32) -> Option<u16> {
    let share = (u64::from(qualified) * 20_000 + u64::from(staff)).checked_div(u64::from(staff) * 2)?;
    u16::try_from(share).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn k12_thirty_nine_of_eighty_two_are_4756_per_ten_thousand() {
        assert_eq!(qualified_share(39, 82), Some(4756));
        assert_eq!(qualified_share(0, 5), Some(0));
        assert_eq!(qualified_share(5, 5), Some(10_000));
        assert_eq!(qualified_share(0, 0), None);
    }

    #[test]
    fn stf_01_an_entry_agrees_with_itself() {
        let entry = Entry {
            born_on: day("1985-04-12"),
            qualified: true,
            licence: StaffLicence::LegalAid,
            entered_on: day("2010-07-01"),
            left_on: None,
        };
        let codes = |entry| -> Vec<(String, Code)> {
            problems(entry, day("2026-11-20")).into_iter().map(|p| (p.path, p.code)).collect()
        };
        let named = |path: &str, code| vec![(path.to_owned(), code)];
        assert_eq!(codes(entry), []);
        assert_eq!(codes(Entry { qualified: false, ..entry }), named("licence", Code::Mismatch));
        assert_eq!(
            codes(Entry { entered_on: day("1999-01-01"), ..entry }),
            named("entered_on", Code::Mismatch)
        );
        assert_eq!(
            codes(Entry { left_on: Some(day("2010-06-30")), ..entry }),
            named("left_on", Code::Mismatch)
        );
        assert_eq!(
            codes(Entry { entered_on: day("2026-11-21"), ..entry }),
            named("entered_on", Code::InFuture)
        );
    }
}
