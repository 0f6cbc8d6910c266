//! What is typed of a notice, and what it says as a table: each problem under the field where it was typed.

use chrono::NaiveDate;
use domain::deadlines::notice_problems;
use openapi::{
    Code, FieldProblem, Short,
    deadlines::{CalendarDay, CalendarDayKind, HolidayTable, NewHolidayTable},
};

use super::spans::spans;
use crate::app::Check;

/// The festivals of every year (全国年节及纪念日放假办法 2), in the order of a notice.
const FESTIVALS: [&str; 7] = ["元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节"];

/// No festival is longer; a year mistyped must not become hundreds of days.
const LONGEST: i64 = 31;

/// Days off for a festival.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Off {
    pub name: String,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

/// A weekend day that is worked.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Moved {
    pub name: String,
    pub on: Option<NaiveDate>,
}

/// What is typed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    pub year: Option<u32>,
    pub notice: String,
    pub published_on: Option<NaiveDate>,
    pub off: Vec<Off>,
    pub moved: Vec<Moved>,
}

impl Draft {
    /// A year without a table: the festivals wait for their days.
    pub fn new(year: i32) -> Self {
        let off = FESTIVALS.map(|name| Off { name: name.to_owned(), ..Off::default() });
        Self {
            year: u32::try_from(year).ok(),
            off: off.to_vec(),
            moved: vec![Moved::default()],
            ..Self::default()
        }
    }

    /// A table to be mended.
    pub fn of(table: &HolidayTable) -> Self {
        let mut draft = Self {
            year: u32::try_from(table.year).ok(),
            notice: table.notice.as_deref().unwrap_or_default().to_owned(),
            published_on: table.published_on,
            ..Self::default()
        };
        for span in spans(&table.days) {
            let (name, from, to) = (span.name, span.from, span.to);
            match span.kind {
                CalendarDayKind::Holiday => draft.off.push(Off { name, from: Some(from), to: Some(to) }),
                CalendarDayKind::MakeupWorkday => {
                    let each = from.iter_days().take_while(|on| *on <= to);
                    draft.moved.extend(each.map(|on| Moved { name: name.clone(), on: Some(on) }));
                }
            }
        }
        draft
    }
}

/// The days of the table, and at which row each was typed.
#[derive(Default)]
struct Days {
    days: Vec<CalendarDay>,
    fields: Vec<String>,
}

impl Days {
    fn put(&mut self, date: NaiveDate, kind: CalendarDayKind, name: &Short, field: &str) {
        self.days.push(CalendarDay { date, kind, name: name.clone() });
        self.fields.push(field.to_owned());
    }

    /// The law names a day by its place in the table; people look for it where they typed it.
    fn placed(&self, problem: FieldProblem) -> FieldProblem {
        let at =
            problem.path.strip_prefix("days[").and_then(|rest| rest.split(']').next()?.parse::<usize>().ok());
        let path = match at.and_then(|at| self.fields.get(at)) {
            Some(field) => field.clone(),
            None if problem.path == "days" => "off".to_owned(),
            None => return problem,
        };
        FieldProblem { path, ..problem }
    }
}

/// The table that was typed, or every problem found.
pub fn read(draft: &Draft) -> Result<NewHolidayTable, Vec<FieldProblem>> {
    let mut check = Check::default();
    let year = check.required("year", draft.year.and_then(|year| i32::try_from(year).ok()));
    let notice = check.text("notice", &draft.notice);
    let published_on = check.required("published_on", draft.published_on);
    let mut typed = Days::default();
    for (at, off) in draft.off.iter().enumerate() {
        read_off(&mut check, &mut typed, at, off);
    }
    for (at, moved) in draft.moved.iter().enumerate().filter(|(_, moved)| **moved != Moved::default()) {
        let field = format!("moved[{at}].on");
        let name = check.text::<Short>(&format!("moved[{at}].name"), &moved.name);
        let on = check.required(&field, moved.on);
        if let (Some(name), Some(on)) = (name, on) {
            typed.put(on, CalendarDayKind::MakeupWorkday, &name, &field);
        }
    }
    let days = typed.days.clone();
    let table = check.done(|| {
        Some(NewHolidayTable { year: year?, notice: notice?, published_on: Some(published_on?), days })
    });
    let problems = match &table {
        Ok(table) => notice_problems(table),
        Err(problems) => problems.clone(),
    };
    match problems.is_empty() {
        true => table,
        false => Err(once(problems.into_iter().map(|problem| typed.placed(problem)))),
    }
}

fn read_off(check: &mut Check, typed: &mut Days, at: usize, off: &Off) {
    let (from_field, to_field) = (format!("off[{at}].from"), format!("off[{at}].to"));
    let name = check.text::<Short>(&format!("off[{at}].name"), &off.name);
    let from = check.required(&from_field, off.from);
    let to = check.required(&to_field, off.to);
    let (Some(name), Some(from), Some(to)) = (name, from, to) else { return };
    if !(0..LONGEST).contains(&(to - from).num_days()) {
        check.add(&to_field, Code::OutOfRange);
        return;
    }
    for date in from.iter_days().take_while(|date| *date <= to) {
        // The first day was typed as such; every other is because of the last one.
        let field = if date == from { &from_field } else { &to_field };
        typed.put(date, CalendarDayKind::Holiday, &name, field);
    }
}

/// Several days of a row may have one problem; it is said once.
fn once(problems: impl Iterator<Item = FieldProblem>) -> Vec<FieldProblem> {
    let mut found: Vec<FieldProblem> = Vec::new();
    for problem in problems {
        if !found.iter().any(|said| said.path == problem.path) {
            found.push(problem);
        }
    }
    found
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
