//! Units of an import: which are there already, and under whom the others stand.

use std::collections::{HashMap, HashSet};

use domain::{
    imports::{Column, OrganisationRow},
    organisations::places::{self, Parent},
    regions,
};
use openapi::{
    imports::RowFlaw,
    organisations::{OrganisationType, Premises},
};
use uuid::Uuid;

use super::plan::{At, Ground, Plan, Problems, Read, first_of};
use crate::{auth::Context, db::Doc, organisations::entity::Model};

/// The natural key of a unit.
type Key = (String, OrganisationType, String);

/// Units that are there, or will be.
struct Tree {
    units: Vec<Model>,
    by_key: HashMap<Key, usize>,
    by_name: HashMap<String, Vec<usize>>,
    /// By the digits with which everything in their region begins: a parent is looked for around a place.
    by_stem: HashMap<String, Vec<usize>>,
    taken: HashSet<(Option<Uuid>, String)>,
}

impl Tree {
    fn of(units: &[Model]) -> Self {
        let mut tree = Self {
            units: Vec::with_capacity(units.len()),
            by_key: HashMap::new(),
            by_name: HashMap::new(),
            by_stem: HashMap::new(),
            taken: HashSet::new(),
        };
        for unit in units {
            tree.enter(unit.clone());
        }
        tree
    }

    fn enter(&mut self, unit: Model) {
        let at = self.units.len();
        self.by_key.insert((unit.region_code.clone(), unit.kind.0, unit.name.clone()), at);
        self.by_name.entry(unit.name.clone()).or_default().push(at);
        self.by_stem.entry(regions::stem(&unit.region_code).to_owned()).or_default().push(at);
        self.taken.insert((unit.parent_id, unit.name.clone()));
        self.units.push(unit);
    }

    /// The unit of this name under which one of this type and region may stand.
    fn named(&self, name: &str, kind: OrganisationType, region: &str) -> Option<&Model> {
        let named = self.by_name.get(name).into_iter().flatten().map(|at| &self.units[*at]);
        named.into_iter().find(|unit| fits(kind, region, unit))
    }

    /// The unit under which one of this type and region stands when nobody says: that of the smallest region around
    /// it; of several the one that usually has such units.
    fn around(&self, kind: OrganisationType, region: &str) -> Option<&Model> {
        let stems = [12, 9, 6, 4, 2].into_iter().filter_map(|digits| region.get(..digits));
        stems.into_iter().find_map(|stem| {
            let here = self.by_stem.get(stem).into_iter().flatten().map(|at| &self.units[*at]);
            here.filter(|unit| fits(kind, region, unit))
                .min_by_key(|unit| (usual(kind, unit.kind.0), unit.id))
        })
    }
}

fn fits(kind: OrganisationType, region: &str, parent: &Model) -> bool {
    places::fits(kind, region, Parent { kind: parent.kind.0, region: &parent.region_code }).is_ok()
}

/// Centres and firms stand under the bureau, villages under their station, everything else under the centre.
fn usual(kind: OrganisationType, parent: OrganisationType) -> u8 {
    use OrganisationType::*;
    match (kind, parent) {
        (Bureau | Centre | Firm | GrassrootsOffice, Bureau) | (LiaisonVillage, StationTownship) => 0,
        (_, Centre) => 1,
        _ => 2,
    }
}

/// In this order every parent is planned before what stands below it.
fn depth(row: &OrganisationRow) -> (usize, u8) {
    use OrganisationType::*;
    let type_first = match row.kind {
        Bureau => 0,
        Centre => 1,
        StationTownship => 2,
        _ => 3,
    };
    (regions::stem(&row.region_code).len(), type_first)
}

/// Decides about the rows of units.
pub fn plan<'a>(
    cx: &Context,
    plan: &mut Plan,
    ground: &Ground,
    read: &'a Read<'a>,
    problems: &mut Problems<'a>,
) {
    let key = |row: &OrganisationRow| (row.region_code.clone(), row.kind, row.name.clone());
    let mut rows = first_of(&read.units, key, Column::Name, problems);
    rows.sort_by_key(|(at, row)| (depth(row), at.order));
    let mut tree = Tree::of(&ground.units);
    for (at, row) in rows {
        match tree.by_key.get(&key(row)).map(|known| tree.units[*known].clone()) {
            Some(known) => change(plan, &tree, *at, row, known, problems),
            None => open(cx, plan, &mut tree, *at, row, read, problems),
        }
    }
}

fn change<'a>(
    plan: &mut Plan,
    tree: &Tree,
    at: At<'a>,
    row: &OrganisationRow,
    known: Model,
    problems: &mut Problems<'a>,
) {
    let above = known.parent_id.and_then(|id| tree.units.iter().find(|unit| unit.id == id));
    if let Some(named) = &row.parent
        && above.is_some_and(|above| above.name != *named)
    {
        // Moving a unit with everything below it is decided one by one.
        return problems.of(at, Column::Parent, RowFlaw::Mismatch);
    }
    let said = told(row, known.clone());
    if said == known {
        plan.figures.unchanged += 1;
    } else {
        plan.figures.updated += 1;
        plan.units.changed.push(Model { revision: known.revision + 1, ..said });
    }
}

fn open<'a>(
    cx: &Context,
    plan: &mut Plan,
    tree: &mut Tree,
    at: At<'a>,
    row: &OrganisationRow,
    read: &Read<'a>,
    problems: &mut Problems<'a>,
) {
    let parent = match &row.parent {
        Some(name) => tree.named(name, row.kind, &row.region_code),
        None => tree.around(row.kind, &row.region_code),
    };
    let Some(parent) = parent else {
        let bad = row.parent.as_ref().is_some_and(|name| read.bad_units.contains(name));
        return problems.of(at, Column::Parent, if bad { RowFlaw::DependsOnBad } else { RowFlaw::NoParent });
    };
    let parent_id = Some(parent.id);
    if tree.taken.contains(&(parent_id, row.name.clone())) {
        return problems.of(at, Column::Name, RowFlaw::Duplicate);
    }
    let short: String = row.name.chars().take(6).collect();
    let bare = Model::new(cx.new_id(), row.kind, &row.name, &short, &row.region_code);
    let unit = told(row, Model { parent_id, premises: Doc(Premises::default()), ..bare });
    plan.figures.created += 1;
    plan.units.new.push(unit.clone());
    tree.enter(unit);
}

/// A unit as the row tells it; what the row does not say stays.
fn told(row: &OrganisationRow, unit: Model) -> Model {
    let OrganisationRow {
        kind: _,
        name: _,
        region_code: _,
        short_name,
        parent: _,
        address,
        floor_note,
        phones,
        open_hours,
        point,
    } = row.clone();
    Model {
        short_name: short_name.unwrap_or(unit.short_name),
        address: address.or(unit.address),
        floor_note: floor_note.or(unit.floor_note),
        phones: phones.map_or(unit.phones, Doc),
        open_hours: open_hours.or(unit.open_hours),
        longitude: point.map(|point| point.longitude).or(unit.longitude),
        latitude: point.map(|point| point.latitude).or(unit.latitude),
        ..unit
    }
}
