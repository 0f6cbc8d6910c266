//! Reading a list line by line on a thread of its own: what is read becomes blind there and leaves in batches, so that
//! neither the file's rows nor what was typed in them is ever held as a whole.

use std::{
    collections::{BTreeMap, HashSet},
    ops::ControlFlow,
};

use calamine::Dimensions;
use chrono::NaiveDate;
use domain::beneficiaries::{self, Column, Flaw, Row};
use openapi::{imports::RowFlaw, people::PersonCategory};
use tokio::sync::mpsc::{Receiver as Batches, Sender, channel};
use zeroize::Zeroizing;

use crate::{
    imports::lines::{self, Limits, Line, Receiver, TITLES_WITHIN, Unreadable},
    vault::{Index, Vault},
};

/// How much of a list is read.
const LIMITS: Limits = Limits { rows: 300_000, unpacked: 192 * 1024 * 1024 };
/// Rows of a batch.
pub const BATCH: usize = 1_000;
/// Batches that wait for whoever writes.
const WAITING: usize = 2;

/// Somebody in a list, as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub person: String,
    pub name: String,
    pub category: PersonCategory,
    pub valid_from: Option<NaiveDate>,
    pub valid_to: Option<NaiveDate>,
}

/// What is wrong with a row of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bad {
    pub row: u32,
    pub flaw: Flaw,
}

/// Rows that were read one after the other.
#[derive(Debug, Default)]
pub struct Batch {
    /// Rows that were read, with all batches before.
    pub rows: i32,
    /// Rows of this batch in which something is wrong.
    pub bad_rows: u32,
    /// Rows of this batch that name somebody again.
    pub repeated: u32,
    pub entries: Vec<Entry>,
    pub bad: Vec<Bad>,
}

/// What a list says of all its rows, and with what they are made blind.
pub struct Scope {
    pub category: Option<PersonCategory>,
    pub today: NaiveDate,
    pub vault: Vault,
}

/// Can this be read as a list? Says in what it was written; reads no further than the titles.
pub fn check(bytes: &[u8]) -> Result<&'static str, Unreadable> {
    let mut titles = Titles::default();
    let encoding = lines::read(bytes, &LIMITS, &mut titles)?;
    if titles.columns.is_empty() { Err(Unreadable::NoTitles) } else { Ok(encoding) }
}

/// Begins to read; the batches come in the order of the file, and the last word is how reading ended.
pub fn begin(bytes: Zeroizing<Vec<u8>>, scope: Scope) -> Batches<Result<Batch, Unreadable>> {
    let (to, batches) = channel(WAITING);
    tokio::task::spawn_blocking(move || {
        let mut reader =
            Reader { scope, titles: Titles::default(), seen: HashSet::new(), batch: Batch::default(), to };
        let last = match lines::read(&bytes, &LIMITS, &mut reader) {
            Ok(_) => Ok(std::mem::take(&mut reader.batch)),
            Err(unreadable) => Err(unreadable),
        };
        // Whoever no longer listens does not need the rest.
        let _ = reader.to.blocking_send(last);
    });
    batches
}

/// Looks for the row of titles of each sheet.
#[derive(Default)]
struct Titles {
    columns: BTreeMap<u32, Column>,
    looked: usize,
}

impl Titles {
    /// A line above the rows; true when it names the columns.
    fn look(&mut self, line: &Line) -> bool {
        self.looked += 1;
        if self.looked > TITLES_WITHIN {
            return false;
        }
        let mut seen = HashSet::new();
        let named = line.iter().filter_map(|(at, cell)| {
            let column = Column::of(cell.as_deref().ok()?)?;
            seen.insert(column).then_some((*at, column))
        });
        let columns: BTreeMap<u32, Column> = named.collect();
        if beneficiaries::recognises(&columns.values().copied().collect::<Vec<_>>()) {
            self.columns = columns;
            return true;
        }
        false
    }
}

impl Receiver for Titles {
    fn sheet(&mut self, _: &str, _: &[Dimensions]) {
        *self = Self::default();
    }

    fn line(&mut self, _: u32, line: Line) -> ControlFlow<()> {
        if self.look(&line) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

struct Reader {
    scope: Scope,
    titles: Titles,
    /// Halves of blind indices of people and their category: sixteen bytes a row, whatever the row says.
    seen: HashSet<(u128, PersonCategory)>,
    batch: Batch,
    to: Sender<Result<Batch, Unreadable>>,
}

impl Receiver for Reader {
    fn sheet(&mut self, _: &str, _: &[Dimensions]) {
        self.titles = Titles::default();
    }

    fn line(&mut self, number: u32, line: Line) -> ControlFlow<()> {
        if self.titles.columns.is_empty() {
            self.titles.look(&line);
            return ControlFlow::Continue(());
        }
        let (cells, mut flaws) = cells(&self.titles.columns, line);
        if cells.is_empty() && flaws.is_empty() {
            return ControlFlow::Continue(());
        }
        // A cell that could not be read is told once.
        let read = beneficiaries::read(&cells, self.scope.category, self.scope.today).map_err(|more| {
            let told: Vec<_> = flaws.iter().map(|(column, _)| *column).collect();
            flaws.extend(more.into_iter().filter(|(column, _)| !told.contains(column)));
        });
        self.batch.rows += 1;
        self.batch.bad_rows += u32::from(!flaws.is_empty());
        if let (Ok(row), true) = (read, flaws.is_empty()) {
            match self.blind(row) {
                Some(entry) => self.batch.entries.push(entry),
                None => {
                    self.batch.repeated += 1;
                    flaws.push((Some(Column::Number), RowFlaw::Duplicate));
                }
            }
        }
        self.batch.bad.extend(flaws.into_iter().map(|flaw| Bad { row: number, flaw }));
        self.hand_on()
    }
}

impl Reader {
    /// The row as it is written; nothing when the person stands in the list already.
    fn blind(&mut self, row: Row) -> Option<Entry> {
        let Row { number, name, category, valid_from, valid_to } = row;
        let number = Zeroizing::new(number);
        let person = self.scope.vault.blind(Index::BeneficiaryNumber, &number);
        let half = u128::from_str_radix(person.get(..32)?, 16).ok()?;
        if !self.seen.insert((half, category)) {
            return None;
        }
        let name = name_index(&self.scope.vault, &number, &name);
        Some(Entry { person, name, category, valid_from, valid_to })
    }

    fn hand_on(&mut self) -> ControlFlow<()> {
        let begun = usize::try_from(self.batch.rows).unwrap_or_default() % BATCH;
        if begun != 0 {
            return ControlFlow::Continue(());
        }
        let next = Batch { rows: self.batch.rows, ..Batch::default() };
        match self.to.blocking_send(Ok(std::mem::replace(&mut self.batch, next))) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    }
}

/// What stands in the database for the name of somebody with this number.
pub fn name_index(vault: &Vault, number: &str, name: &str) -> String {
    let both = Zeroizing::new(format!("{number}\n{name}"));
    vault.blind(Index::BeneficiaryName, &both)
}

fn cells(columns: &BTreeMap<u32, Column>, mut line: Line) -> (BTreeMap<Column, String>, Vec<Flaw>) {
    let (mut cells, mut flaws) = (BTreeMap::new(), Vec::new());
    for (at, column) in columns {
        match line.remove(at) {
            Some(Ok(text)) if text.trim().is_empty() => {}
            Some(Ok(text)) => drop(cells.insert(*column, text.trim().to_owned())),
            Some(Err(flaw)) => flaws.push((Some(*column), flaw)),
            None => {}
        }
    }
    (cells, flaws)
}
