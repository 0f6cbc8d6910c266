//! Days in a row, as a notice tells them: from one day to another, for one festival.

use chrono::NaiveDate;
use openapi::deadlines::{CalendarDay, CalendarDayKind};

/// Days in a row of one kind and for one festival.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    pub kind: CalendarDayKind,
    pub name: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
}

impl Span {
    /// How many days it is.
    pub fn days(&self) -> i64 {
        (self.to - self.from).num_days() + 1
    }
}

/// The days of a table, which are in order, as their spans.
pub fn spans(days: &[CalendarDay]) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    for CalendarDay { date, kind, name } in days {
        match found.last_mut() {
            Some(last) if last.kind == *kind && last.name == **name && last.to.succ_opt() == Some(*date) => {
                last.to = *date;
            }
            _ => found.push(Span { kind: *kind, name: name.to_string(), from: *date, to: *date }),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tim_07_days_in_a_row_for_one_festival_are_told_as_one() {
        use CalendarDayKind::{Holiday, MakeupWorkday};
        let day = |date: &str, kind, name: &str| CalendarDay {
            date: date.parse().unwrap(),
            kind,
            name: name.parse().unwrap(),
        };
        let found = spans(&[
            day("2027-02-05", Holiday, "春节"),
            day("2027-02-06", Holiday, "春节"),
            day("2027-02-07", MakeupWorkday, "春节"),
            day("2027-02-08", Holiday, "春节"),
            day("2027-02-09", Holiday, "元宵节"),
        ]);
        let told: Vec<_> = found.iter().map(|span| (span.kind, span.days())).collect();
        assert_eq!(told, [(Holiday, 2), (MakeupWorkday, 1), (Holiday, 1), (Holiday, 1)]);
    }
}
