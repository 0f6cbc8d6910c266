//! What an import would do, decided before anything is written: every row is read by the law, held against what is
//! there, and becomes something to write or a problem.

use std::collections::{BTreeMap, HashMap};

use domain::imports::{
    Column, Flaw, LiaisonRow, OrganisationRow, PractitionerRow, RegionRow, Row, Scope, read,
};
use openapi::imports::{ImportFigures, ImportSheet, RowFlaw, RowProblem};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::{
    book::{Book, SheetRow, Table},
    roster, units,
};
use crate::{
    auth::Context,
    helpers::bulk::{self as liaisons, Liaison},
    http::Result,
    organisations::{bulk as organisations, entity::Model as Unit},
    practitioners::bulk::{self as practitioners, Known as Practitioner},
    regions::bulk::{self as regions, Known as Region},
};

/// Something to write for the first time, or again.
#[derive(Debug)]
pub struct Writes<T> {
    pub new: Vec<T>,
    pub changed: Vec<T>,
}

impl<T> Default for Writes<T> {
    fn default() -> Self {
        Self { new: Vec::new(), changed: Vec::new() }
    }
}

/// Everything an import would do.
#[derive(Debug, Default)]
pub struct Plan {
    pub regions: Writes<Region>,
    pub units: Writes<Unit>,
    pub practitioners: Writes<Practitioner>,
    pub liaisons: Writes<Liaison>,
    pub figures: ImportFigures,
    /// In the order of the file.
    pub problems: Vec<RowProblem>,
}

/// Where a row stands, so that its problems can be told.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    pub table: &'a Table,
    pub order: usize,
    pub number: u32,
}

/// What is there already.
pub struct Ground {
    pub root: Unit,
    pub units: Vec<Unit>,
    pub regions: HashMap<String, Region>,
    pub practitioners: HashMap<String, Practitioner>,
    pub liaisons: HashMap<String, Liaison>,
}

/// Rows that could be read, by kind, each with its place.
#[derive(Default)]
pub struct Read<'a> {
    pub regions: Vec<(At<'a>, RegionRow)>,
    pub units: Vec<(At<'a>, OrganisationRow)>,
    pub practitioners: Vec<(At<'a>, PractitionerRow)>,
    pub liaisons: Vec<(At<'a>, LiaisonRow)>,
    /// Names of units whose own rows are bad: who stands below them is told so.
    pub bad_units: Vec<String>,
}

/// The problems of an import, by row.
#[derive(Default)]
pub struct Problems<'a>(Vec<(At<'a>, Vec<Flaw>)>);

impl<'a> Problems<'a> {
    /// Something is wrong with a row.
    pub fn tell(&mut self, at: At<'a>, flaws: Vec<Flaw>) {
        self.0.push((at, flaws));
    }

    /// Something is wrong with one column of a row.
    pub fn of(&mut self, at: At<'a>, column: Column, code: RowFlaw) {
        self.tell(at, vec![Flaw::of(column, code)]);
    }

    fn told(mut self) -> (u32, Vec<RowProblem>) {
        self.0.sort_by_key(|(at, _)| at.order);
        let rows = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        let told = self.0.into_iter().flat_map(|(at, flaws)| {
            flaws.into_iter().map(move |Flaw { column, code, params }| RowProblem {
                sheet: at.table.sheet.clone(),
                row: at.number,
                column: column.map(|column| title(at.table, column)).unwrap_or_default(),
                code,
                params,
            })
        });
        (rows, told.collect())
    }
}

/// The title of a column as it stands in the file, or as the template has it.
fn title(table: &Table, column: Column) -> String {
    table.titles.get(&column).cloned().unwrap_or_else(|| column.titles()[0].to_owned())
}

/// Decides about every row: a fixed number of queries, whatever the file.
pub async fn plan(cx: &Context, root: Unit, scope: &Scope, book: &Book) -> Result<Plan> {
    let mut problems = Problems::default();
    let read = sorted(book, scope, &mut problems);
    let ground = ground(cx.db(), root, &read).await?;
    let mut plan = Plan::default();
    plan_regions(&mut plan, &ground, &read, &mut problems);
    units::plan(cx, &mut plan, &ground, &read, &mut problems);
    roster::practitioners(cx, &mut plan, &ground, &read, &mut problems);
    roster::liaisons(cx, &mut plan, &ground, &read, &mut problems);
    let (bad, told) = problems.told();
    plan.figures.bad = bad;
    plan.problems = told;
    Ok(plan)
}

fn sorted<'a>(book: &'a Book, scope: &Scope, problems: &mut Problems<'a>) -> Read<'a> {
    let mut sorted = Read::default();
    let mut order = 0;
    for table in &book.tables {
        for SheetRow { number, cells, flaws } in &table.rows {
            order += 1;
            let at = At { table, order, number: *number };
            let mut wrong = flaws.clone();
            match read(table.kind, cells, scope) {
                Ok(row) if wrong.is_empty() => match row {
                    Row::Region(row) => sorted.regions.push((at, row)),
                    Row::Organisation(row) => sorted.units.push((at, row)),
                    Row::Practitioner(row) => sorted.practitioners.push((at, row)),
                    Row::Liaison(row) => sorted.liaisons.push((at, row)),
                },
                read => {
                    // A cell that could not be read is not also missing.
                    let more = read.err().unwrap_or_default().into_iter();
                    wrong.extend(more.filter(|flaw| flaws.iter().all(|known| known.column != flaw.column)));
                    if table.kind == ImportSheet::Organisations {
                        sorted.bad_units.extend(cells.get(&Column::Name).cloned());
                    }
                    problems.tell(at, wrong);
                }
            }
        }
    }
    sorted
}

async fn ground(db: &impl ConnectionTrait, root: Unit, read: &Read<'_>) -> Result<Ground> {
    let units = organisations::subtree(db, root.id).await?;
    let villages = read.liaisons.iter().map(|(_, row)| row.village_code.clone());
    let codes = read.regions.iter().flat_map(|(_, row)| {
        [Some(row.code.clone()), domain::regions::parent(&row.code)].into_iter().flatten()
    });
    let mut codes: Vec<String> = codes.chain(villages).collect();
    codes.sort();
    codes.dedup();
    let mut known = HashMap::new();
    for codes in codes.chunks(5_000) {
        known.extend(regions::of_codes(db, codes.to_vec()).await?);
    }
    let licences: Vec<String> = read.practitioners.iter().map(|(_, row)| row.licence_no.clone()).collect();
    Ok(Ground {
        units,
        regions: known,
        practitioners: practitioners::with_licences(db, &licences).await?,
        liaisons: match read.liaisons.is_empty() {
            true => HashMap::new(),
            false => liaisons::liaisons(db, &root.region_code).await?,
        },
        root,
    })
}

/// Rows whose key stands in the file before, told with the row that has it first.
pub fn first_of<'a, K: std::hash::Hash + Eq, R>(
    rows: &'a [(At<'a>, R)],
    key: impl Fn(&R) -> K,
    column: Column,
    problems: &mut Problems<'a>,
) -> Vec<&'a (At<'a>, R)> {
    let mut seen: HashMap<K, u32> = HashMap::new();
    let mut first = Vec::with_capacity(rows.len());
    for row in rows {
        let (at, said) = row;
        match seen.get(&key(said)) {
            Some(number) => {
                problems.tell(*at, vec![Flaw::of(column, RowFlaw::Duplicate).with("row", *number)])
            }
            None => {
                seen.insert(key(said), at.number);
                first.push(row);
            }
        }
    }
    first
}

fn plan_regions<'a>(plan: &mut Plan, ground: &Ground, read: &'a Read<'a>, problems: &mut Problems<'a>) {
    let rows = first_of(&read.regions, |row| row.code.clone(), Column::RegionCode, problems);
    let entered: BTreeMap<&str, ()> = rows.iter().map(|(_, row)| (row.code.as_str(), ())).collect();
    for (at, row) in rows {
        let RegionRow { code, name, urban } = row.clone();
        let village = code.len() == 12;
        let parent = domain::regions::parent(&code).unwrap_or_default();
        if village && !ground.regions.contains_key(&parent) && !entered.contains_key(parent.as_str()) {
            problems.of(*at, Column::RegionCode, RowFlaw::NoRegion);
            continue;
        }
        let row = Region { code, name, urban };
        match ground.regions.get(&row.code) {
            Some(known) if *known == row => plan.figures.unchanged += 1,
            Some(_) => {
                plan.figures.updated += 1;
                plan.regions.changed.push(row);
            }
            None => {
                plan.figures.created += 1;
                plan.regions.new.push(row);
            }
        }
    }
}

/// The unit's id under which something of a township or village is kept: its station, its county's centre, the root.
pub fn keeper(plan: &Plan, ground: &Ground, village: &str) -> Uuid {
    use openapi::organisations::OrganisationType::{Centre, StationTownship};
    let units = || ground.units.iter().chain(&plan.units.new);
    let station = || units().find(|unit| unit.kind.0 == StationTownship && unit.region_code == village[..9]);
    let centre = || units().find(|unit| unit.kind.0 == Centre && unit.region_code == village[..6]);
    station().or_else(centre).map_or(ground.root.id, |unit| unit.id)
}
