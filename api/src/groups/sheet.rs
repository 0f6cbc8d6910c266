//! A sheet of members, read by the one reader of spreadsheets: each row a member, or what is wrong with it.

use std::{
    collections::{BTreeMap, HashSet},
    ops::ControlFlow,
};

use calamine::Dimensions;
use chrono::NaiveDate;
use domain::groups::{Cells, MOST, Member, are_titles, column, member};
use openapi::{
    groups::{MemberColumn, MemberFlaw},
    imports::RowFlaw,
};

use crate::imports::lines::{self, Limits, Line, Receiver, TITLES_WITHIN, Unreadable};

/// How much of a sheet is read: one row more than a group may have, to know that it has too many.
const LIMITS: Limits = Limits { rows: MOST + TITLES_WITHIN + 1, unpacked: 16 * 1024 * 1024 };
/// Flaws told at most.
const TOLD: usize = 500;

/// Everybody on the sheet, or everything that is wrong with it.
pub fn read(bytes: &[u8], today: NaiveDate) -> Result<Result<Vec<Member>, Vec<MemberFlaw>>, Unreadable> {
    let mut sheet = Sheet { today, titles: None, before: 0, rows: Vec::new(), over: false };
    lines::read(bytes, &LIMITS, &mut sheet)?;
    if sheet.titles.is_none() {
        return Err(Unreadable::NoTitles);
    }
    if sheet.over {
        return Err(Unreadable::TooManyRows);
    }
    Ok(judged(sheet.rows))
}

/// A row as it was understood, or what is wrong with it.
type Judged = Result<Member, Vec<(MemberColumn, RowFlaw)>>;

struct Sheet {
    today: NaiveDate,
    titles: Option<BTreeMap<u32, MemberColumn>>,
    /// Lines before the titles.
    before: usize,
    rows: Vec<(u32, Judged)>,
    over: bool,
}

impl Receiver for Sheet {
    fn sheet(&mut self, _: &str, _: &[Dimensions]) {}

    fn line(&mut self, number: u32, line: Line) -> ControlFlow<()> {
        let Some(titles) = &self.titles else {
            self.before += 1;
            let named: BTreeMap<u32, MemberColumn> =
                line.iter().filter_map(|(at, cell)| Some((*at, column(cell.as_deref().ok()?)?))).collect();
            let columns: Vec<MemberColumn> = named.values().copied().collect();
            self.titles = are_titles(&columns).then_some(named);
            let lost = self.titles.is_none() && self.before >= TITLES_WITHIN;
            return if lost { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
        };
        let (mut cells, mut flaws) = (Cells::new(), Vec::new());
        for (at, column) in titles {
            match line.get(at) {
                Some(Ok(text)) if text.trim().is_empty() => {}
                Some(Ok(text)) => drop(cells.insert(*column, text.trim().to_owned())),
                Some(Err(flaw)) => flaws.push((*column, *flaw)),
                None => {}
            }
        }
        if cells.is_empty() && flaws.is_empty() {
            return ControlFlow::Continue(());
        }
        if self.rows.len() == MOST {
            self.over = true;
            return ControlFlow::Break(());
        }
        let read = if flaws.is_empty() { member(&cells, self.today) } else { Err(flaws) };
        self.rows.push((number, read));
        ControlFlow::Continue(())
    }
}

/// Nobody is entered while somebody's row is wrong; the same person twice is a flaw of the second row.
fn judged(rows: Vec<(u32, Judged)>) -> Result<Vec<Member>, Vec<MemberFlaw>> {
    let (mut members, mut flaws, mut known) = (Vec::new(), Vec::new(), HashSet::new());
    for (row, read) in rows {
        match read {
            Ok(member) if known.insert(member.id_no.to_string()) => members.push(member),
            Ok(_) => {
                flaws.push(MemberFlaw { row, column: Some(MemberColumn::IdNo), code: RowFlaw::Duplicate })
            }
            Err(wrong) => flaws.extend(wrong.into_iter().map(|(column, code)| MemberFlaw {
                row,
                column: Some(column),
                code,
            })),
        }
    }
    flaws.truncate(TOLD);
    if flaws.is_empty() { Ok(members) } else { Err(flaws) }
}
