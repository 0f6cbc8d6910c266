//! A file as tables: XLSX, or CSV in UTF-8 or GBK. Cells are texts; what is no plain value is a flaw of its row.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    io::Cursor,
};

use calamine::{DataRef, Dimensions, Reader, Xlsx};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use domain::imports::{Cells, Column, Flaw, recognise};
use encoding_rs::{GB18030, GBK};
use openapi::imports::{ImportSheet, RowFlaw};

use super::guard;

/// Rows of a file at most, all sheets together.
pub const MAX_ROWS: usize = 20_000;
/// The titles stand in one of the first rows.
const TITLES_WITHIN: usize = 10;
/// Columns that are looked at.
const MAX_COLUMNS: u32 = 100;
/// Digits that a number in a spreadsheet keeps.
const EXACT: f64 = 1e15;

/// Why a file can not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Neither XLSX nor text.
    NoSheet,
    /// Cannot be unpacked or taken apart.
    Damaged,
    /// Unpacks to more than is taken.
    TooLarge,
    TooManyRows,
    /// Text in neither UTF-8 nor GBK.
    Encoding,
    /// No row of titles that is understood.
    NoTitles,
}

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

/// What stands in a cell.
type Cell = Result<String, RowFlaw>;
/// Cells of a row by their columns, from 0.
type Line = BTreeMap<u32, Cell>;

/// Reads a file; takes a while.
pub fn read(bytes: &[u8]) -> Result<Book, Unreadable> {
    let book = if bytes.starts_with(b"PK\x03\x04") { xlsx(bytes)? } else { csv(bytes)? };
    if book.rows() > MAX_ROWS {
        return Err(Unreadable::TooManyRows);
    }
    if book.tables.is_empty() { Err(Unreadable::NoTitles) } else { Ok(book) }
}

fn csv(bytes: &[u8]) -> Result<Book, Unreadable> {
    if bytes.contains(&0) {
        return Err(Unreadable::NoSheet);
    }
    if bytes.iter().filter(|byte| **byte == b'\n').count() > MAX_ROWS + TITLES_WITHIN {
        return Err(Unreadable::TooManyRows);
    }
    let (text, encoding) = decoded(bytes)?;
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Unreadable::Damaged)?;
        let number = record.position().map_or(0, |at| u32::try_from(at.line()).unwrap_or(u32::MAX));
        let cells = (0..MAX_COLUMNS).zip(record.iter());
        let cell = |text: &str| {
            if text.trim_start().starts_with('=') { Err(RowFlaw::Formula) } else { Ok(text.to_owned()) }
        };
        lines.push((number, cells.map(|(column, text)| (column, cell(text))).collect()));
    }
    Ok(Book { encoding, tables: table(String::new(), lines, &[]).into_iter().collect() })
}

/// UTF-8, or GBK when it can be nothing else.
fn decoded(bytes: &[u8]) -> Result<(String, &'static str), Unreadable> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.to_owned(), "UTF-8"));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"cn"), Utf8Detection::Deny);
    if guess != GBK && guess != GB18030 {
        return Err(Unreadable::Encoding);
    }
    match GB18030.decode_without_bom_handling(bytes) {
        (text, false) => Ok((text.into_owned(), "GBK")),
        (_, true) => Err(Unreadable::Encoding),
    }
}

fn xlsx(bytes: &[u8]) -> Result<Book, Unreadable> {
    guard::check(bytes)?;
    let damaged = |_| Unreadable::Damaged;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut tables = Vec::new();
    for name in workbook.sheet_names() {
        let merged = workbook.merge_cells_by_sheet_name(&name).unwrap_or_default();
        // A chart is a sheet without cells.
        let Ok(mut reader) = workbook.worksheet_cells_reader(&name) else { continue };
        let mut lines: Vec<(u32, Line)> = Vec::new();
        while let Some(cell) = reader.next_cell_with_formula().map_err(damaged)? {
            let (row, column) = cell.pos;
            let value = if cell.formula.is_some() { Err(RowFlaw::Formula) } else { plain(cell.value) };
            if column >= MAX_COLUMNS || value.as_deref() == Ok("") {
                continue;
            }
            match lines.last_mut() {
                Some((number, line)) if *number == row + 1 => drop(line.insert(column, value)),
                _ => lines.push((row + 1, BTreeMap::from([(column, value)]))),
            }
        }
        tables.extend(table(name, lines, &merged));
    }
    Ok(Book { encoding: "XLSX", tables })
}

/// A value as it would be typed. A number of more digits than a spreadsheet keeps is not what was typed.
fn plain(value: DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Ok(String::new()),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Ok(text),
        DataRef::SharedString(text) => Ok(text.to_owned()),
        DataRef::Int(number) => Ok(number.to_string()),
        DataRef::Float(number) if number.abs() >= EXACT => Err(RowFlaw::BadFormat),
        DataRef::Float(number) => Ok(number.to_string()),
        DataRef::Bool(value) => Ok(value.to_string()),
        DataRef::DateTime(at) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            Ok(format!("{year:04}-{month:02}-{day:02}"))
        }
        DataRef::Error(_) => Err(RowFlaw::CellError),
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
