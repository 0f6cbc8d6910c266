//! Practitioners and liaisons of an import.

use std::collections::{HashMap, HashSet};

use domain::{
    imports::{Column, Flaw, LiaisonRow, PractitionerRow},
    practitioners::{Entry, problems as unsound},
};
use openapi::{FieldProblem, imports::RowFlaw, organisations::OrganisationType};
use uuid::Uuid;

use super::plan::{Ground, Plan, Problems, Read, first_of, keeper};
use crate::{auth::Context, helpers::bulk::Liaison, practitioners::bulk::Known};

/// Decides about the rows of practitioners.
pub fn practitioners<'a>(
    cx: &Context,
    plan: &mut Plan,
    ground: &Ground,
    read: &'a Read<'a>,
    problems: &mut Problems<'a>,
) {
    use OrganisationType::{Centre, Firm, GrassrootsOffice};
    let units = ground.units.iter().chain(&plan.units.new);
    let practise = units.filter(|unit| matches!(unit.kind.0, Firm | GrassrootsOffice | Centre));
    let firms: HashMap<&str, Uuid> = practise.map(|unit| (unit.name.as_str(), unit.id)).collect();
    let mine: HashSet<Uuid> = ground.units.iter().map(|unit| unit.id).collect();
    for (at, row) in first_of(&read.practitioners, |row| row.licence_no.clone(), Column::LicenceNo, problems)
    {
        let known = ground.practitioners.get(&row.licence_no);
        let Some(firm_id) = firms.get(row.firm.as_str()).copied() else {
            let bad = read.bad_units.contains(&row.firm);
            problems.of(*at, Column::Firm, if bad { RowFlaw::DependsOnBad } else { RowFlaw::NoFirm });
            continue;
        };
        if known.is_some_and(|known| !mine.contains(&known.firm_id)) {
            problems.of(*at, Column::LicenceNo, RowFlaw::Forbidden);
            continue;
        }
        if known.is_some_and(|known| known.firm_id != firm_id) {
            // Who changes firms takes roles and cases along or leaves them: that is decided one by one.
            problems.of(*at, Column::Firm, RowFlaw::Mismatch);
            continue;
        }
        let said = told(cx, row, firm_id, known);
        let flaws = unsound(&facts(&said), cx.today());
        if !flaws.is_empty() {
            problems.tell(*at, flaws.iter().map(flaw).collect());
            continue;
        }
        match known {
            Some(known) if *known == said => plan.figures.unchanged += 1,
            Some(_) => {
                plan.figures.updated += 1;
                plan.practitioners.changed.push(said);
            }
            None => {
                plan.figures.created += 1;
                plan.practitioners.new.push(said);
            }
        }
    }
}

fn told(cx: &Context, row: &PractitionerRow, firm_id: Uuid, known: Option<&Known>) -> Known {
    let PractitionerRow {
        licence_no,
        name,
        kind,
        firm: _,
        phone,
        licence_valid_to,
        first_licensed_on,
        criminal_years,
    } = row.clone();
    Known {
        id: known.map_or_else(|| cx.new_id(), |known| known.id),
        firm_id,
        name,
        phone,
        kind,
        licence_no,
        first_licensed_on: first_licensed_on.or(known.and_then(|known| known.first_licensed_on)),
        licence_valid_to,
        criminal_years: criminal_years.map_or(known.map_or(0, |known| known.criminal_years), i32::from),
    }
}

fn facts(said: &Known) -> Entry<'_> {
    Entry {
        phone: &said.phone,
        first_licensed_on: said.first_licensed_on,
        licence_valid_to: said.licence_valid_to,
        criminal_years: u16::try_from(said.criminal_years).unwrap_or_default(),
        annual_checks: &[],
    }
}

fn flaw(problem: &FieldProblem) -> Flaw {
    match problem.path.as_str() {
        "first_licensed_on" => Flaw::of(Column::FirstLicensedOn, RowFlaw::InFuture),
        "licence_valid_to" => Flaw::of(Column::LicenceValidTo, RowFlaw::Mismatch),
        "criminal_years" => Flaw::of(Column::CriminalYears, RowFlaw::OutOfRange),
        _ => Flaw::of(Column::Phones, RowFlaw::BadFormat),
    }
}

/// Decides about the rows of liaisons: exactly one is active in each village (ORG-01).
pub fn liaisons<'a>(
    cx: &Context,
    plan: &mut Plan,
    ground: &Ground,
    read: &'a Read<'a>,
    problems: &mut Problems<'a>,
) {
    let entered: HashSet<String> = plan.regions.new.iter().map(|region| region.code.clone()).collect();
    let mut keepers: HashMap<String, Uuid> = HashMap::new();
    for (at, row) in first_of(&read.liaisons, |row| row.village_code.clone(), Column::VillageCode, problems) {
        let LiaisonRow { village_code, name, phone, since } = row.clone();
        if !ground.regions.contains_key(&village_code) && !entered.contains(&village_code) {
            problems.of(*at, Column::VillageCode, RowFlaw::NoRegion);
            continue;
        }
        match ground.liaisons.get(&village_code) {
            Some(known) if known.name != name && known.phone != phone => {
                problems.of(*at, Column::Name, RowFlaw::AnotherLiaison);
            }
            Some(known) if known.name == name && known.phone == phone => plan.figures.unchanged += 1,
            Some(known) => {
                plan.figures.updated += 1;
                plan.liaisons.changed.push(Liaison { name, phone, ..known.clone() });
            }
            None => {
                let township = village_code[..9].to_owned();
                let organisation_id = match keepers.get(&township) {
                    Some(keeper) => *keeper,
                    None => *keepers.entry(township).or_insert(keeper(plan, ground, &village_code)),
                };
                plan.figures.created += 1;
                let since = since.unwrap_or(cx.today());
                plan.liaisons.new.push(Liaison {
                    id: cx.new_id(),
                    village_code,
                    organisation_id,
                    name,
                    phone,
                    since,
                });
            }
        }
    }
}
