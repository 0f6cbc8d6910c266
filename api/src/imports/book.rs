//! A file as tables: each sheet with the row of titles that says what it is about, and the rows below it.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    ops::ControlFlow,
};

use calamine::Dimensions;
use domain::imports::{Cells, Column, Flaw, recognise};
use openapi::imports::{ImportSheet, RowFlaw};

use super::lines::{self, Limits, Line, Receiver, TITLES_WITHIN, Unreadable};

/// Rows of a file at most, all sheets together.
const MAX_ROWS: usize = 20_000;
/// How much of a file is read: twenty thousand rows unpack to a third of it.
const LIMITS: Limits = Limits { rows: MAX_ROWS, unpacked: 64 * 1024 * 1024 };

/// A file, read.
#[derive(Debug)]
pub struct Book {
    pub encoding: &'static str,
    pub tables: Vec<Table>,
}

impl Book {
    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.tables.iter().map(|table| table.rows.len()).sum()
    }
}

/// A sheet whose titles are understood.
#[derive(Debug)]
pub struct Table {
    pub sheet: String,
    pub kind: ImportSheet,
    pub titles: BTreeMap<Column, String>,
    pub rows: Vec<SheetRow>,
}

/// A row as it stands.
#[derive(Debug)]
pub struct SheetRow {
    /// As the spreadsheet counts, from 1.
    pub number: u32,
    pub cells: Cells,
    pub flaws: Vec<Flaw>,
}

/// Reads a file; takes a while.
pub fn read(bytes: &[u8]) -> Result<Book, Unreadable> {
    let mut sheets = Sheets::default();
    let encoding = lines::read(bytes, &LIMITS, &mut sheets)?;
    let tables = sheets.0.into_iter().filter_map(|sheet| table(sheet.name, sheet.lines, &sheet.merged));
    let book = Book { encoding, tables: tables.collect() };
    if book.rows() > MAX_ROWS {
        return Err(Unreadable::TooManyRows);
    }
    if book.tables.is_empty() { Err(Unreadable::NoTitles) } else { Ok(book) }
}

/// The sheets of a file, whole: what stands in one row may depend on any other.
#[derive(Default)]
struct Sheets(Vec<Sheet>);

struct Sheet {
    name: String,
    merged: Vec<Dimensions>,
    lines: Vec<(u32, Line)>,
}

impl Receiver for Sheets {
    fn sheet(&mut self, name: &str, merged: &[Dimensions]) {
        self.0.push(Sheet { name: name.to_owned(), merged: merged.to_vec(), lines: Vec::new() });
    }

    fn line(&mut self, number: u32, line: Line) -> ControlFlow<()> {
        if let Some(sheet) = self.0.last_mut() {
            sheet.lines.push((number, line));
        }
        ControlFlow::Continue(())
    }
}

/// The rows below the titles; nothing when no row is one of titles.
fn table(sheet: String, lines: Vec<(u32, Line)>, merged: &[Dimensions]) -> Option<Table> {
    let (at, kind, columns) = lines.iter().take(TITLES_WITHIN).enumerate().find_map(|(at, (_, line))| {
        let columns = titles(line);
        let kind = recognise(&columns.values().map(|(column, _)| *column).collect::<Vec<_>>())?;
        Some((at, kind, columns))
    })?;
    let last = lines.last().map_or(0, |(number, _)| *number);
    let merged = covered(merged, last);
    let rows =
        lines.into_iter().skip(at + 1).filter_map(|(number, line)| row(number, line, &columns, &merged));
    Some(Table { sheet, kind, rows: rows.collect(), titles: columns.into_values().collect() })
}

/// The columns that a row of titles names; of two of the same name the first.
fn titles(line: &Line) -> BTreeMap<u32, (Column, String)> {
    let mut seen = HashSet::new();
    let named = line.iter().filter_map(|(at, cell)| {
        let title = cell.as_deref().ok()?.trim();
        let column = Column::of(title)?;
        seen.insert(column).then(|| (*at, (column, title.chars().take(40).collect())))
    });
    named.collect()
}

/// The cells that belong to merged ones, as columns by the number of their row.
fn covered(merged: &[Dimensions], last: u32) -> HashMap<u32, Vec<(u32, u32)>> {
    let mut covered: HashMap<u32, Vec<(u32, u32)>> = HashMap::new();
    for Dimensions { start, end } in merged {
        for row in start.0..=end.0.min(last) {
            covered.entry(row + 1).or_default().push((start.1, end.1));
        }
    }
    covered
}

/// A row with its flaws; nothing when it is empty.
fn row(
    number: u32,
    mut line: Line,
    columns: &BTreeMap<u32, (Column, String)>,
    merged: &HashMap<u32, Vec<(u32, u32)>>,
) -> Option<SheetRow> {
    let (mut cells, mut flaws) = (Cells::new(), Vec::new());
    for (at, (column, _)) in columns {
        if merged.get(&number).is_some_and(|spans| spans.iter().any(|(from, to)| (from..=to).contains(&at))) {
            flaws.push(Flaw::of(*column, RowFlaw::Merged));
            continue;
        }
        match line.remove(at) {
            Some(Ok(text)) if text.trim().is_empty() => {}
            Some(Ok(text)) => drop(cells.insert(*column, text.trim().to_owned())),
            Some(Err(flaw)) => flaws.push(Flaw::of(*column, flaw)),
            None => {}
        }
    }
    let nothing = cells.is_empty() && flaws.is_empty();
    (!nothing).then_some(SheetRow { number, cells, flaws })
}
