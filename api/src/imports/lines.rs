//! A file as lines: XLSX, or CSV in UTF-8 or GBK, handed on one by one to whoever receives them. Cells are texts; what
//! is no plain value is a flaw of its row. How much is read is the receiver's to say.

use std::{borrow::Cow, collections::BTreeMap, io::Cursor, ops::ControlFlow};

use calamine::{DataRef, Dimensions, Reader, Xlsx};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{GB18030, GBK};
use openapi::imports::RowFlaw;

use super::guard;

/// The titles stand in one of the first rows.
pub const TITLES_WITHIN: usize = 10;
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

/// How much of a file is read.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Rows at most, all sheets together.
    pub rows: usize,
    /// Bytes of a workbook unpacked at most.
    pub unpacked: usize,
}

/// What stands in a cell.
pub type Cell = Result<String, RowFlaw>;
/// Cells of a row by their columns, from 0.
pub type Line = BTreeMap<u32, Cell>;

/// Who receives the lines of a file.
pub trait Receiver {
    /// A sheet begins; of CSV there is one, without a name.
    fn sheet(&mut self, name: &str, merged: &[Dimensions]);
    /// Its next line, by its number as the spreadsheet counts. Whoever breaks off gets no more of the file.
    fn line(&mut self, number: u32, line: Line) -> ControlFlow<()>;
}

/// Reads a file, and says in what it was written; takes a while.
pub fn read(bytes: &[u8], limits: &Limits, to: &mut impl Receiver) -> Result<&'static str, Unreadable> {
    if bytes.starts_with(b"PK\x03\x04") {
        xlsx(bytes, limits, to).map(|()| "XLSX")
    } else {
        csv(bytes, limits, to)
    }
}

fn csv(bytes: &[u8], limits: &Limits, to: &mut impl Receiver) -> Result<&'static str, Unreadable> {
    if bytes.contains(&0) {
        return Err(Unreadable::NoSheet);
    }
    if bytes.iter().filter(|byte| **byte == b'\n').count() > limits.rows + TITLES_WITHIN {
        return Err(Unreadable::TooManyRows);
    }
    let (text, encoding) = decoded(bytes)?;
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    to.sheet("", &[]);
    for record in reader.records() {
        let record = record.map_err(|_| Unreadable::Damaged)?;
        let number = record.position().map_or(0, |at| u32::try_from(at.line()).unwrap_or(u32::MAX));
        let cells = (0..MAX_COLUMNS).zip(record.iter());
        let cell = |text: &str| {
            if text.trim_start().starts_with('=') { Err(RowFlaw::Formula) } else { Ok(text.to_owned()) }
        };
        if to.line(number, cells.map(|(column, text)| (column, cell(text))).collect()).is_break() {
            break;
        }
    }
    Ok(encoding)
}

/// UTF-8, or GBK when it can be nothing else.
fn decoded(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static str), Unreadable> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok((text.into(), "UTF-8"));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"cn"), Utf8Detection::Deny);
    if guess != GBK && guess != GB18030 {
        return Err(Unreadable::Encoding);
    }
    match GB18030.decode_without_bom_handling(bytes) {
        (text, false) => Ok((text, "GBK")),
        (_, true) => Err(Unreadable::Encoding),
    }
}

fn xlsx(bytes: &[u8], limits: &Limits, to: &mut impl Receiver) -> Result<(), Unreadable> {
    guard::check(bytes, limits)?;
    let damaged = |_| Unreadable::Damaged;
    let mut workbook = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    for name in workbook.sheet_names() {
        let merged = workbook.merge_cells_by_sheet_name(&name).unwrap_or_default();
        // A chart is a sheet without cells.
        let Ok(mut reader) = workbook.worksheet_cells_reader(&name) else { continue };
        to.sheet(&name, &merged);
        let mut open: Option<(u32, Line)> = None;
        while let Some(cell) = reader.next_cell_with_formula().map_err(damaged)? {
            let (row, column) = cell.pos;
            let value = if cell.formula.is_some() { Err(RowFlaw::Formula) } else { plain(cell.value) };
            if column >= MAX_COLUMNS || value.as_deref() == Ok("") {
                continue;
            }
            match &mut open {
                Some((number, line)) if *number == row + 1 => drop(line.insert(column, value)),
                _ => {
                    let whole = open.replace((row + 1, BTreeMap::from([(column, value)])));
                    if whole.is_some_and(|(number, line)| to.line(number, line).is_break()) {
                        return Ok(());
                    }
                }
            }
        }
        if open.is_some_and(|(number, line)| to.line(number, line).is_break()) {
            return Ok(());
        }
    }
    Ok(())
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
