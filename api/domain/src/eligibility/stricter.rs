//! A local standard may only be more generous than the one above it (GEN-02): who is stricter is told.

use openapi::{
    Code, FieldProblem, Short,
    eligibility::{Area, Facts, MatterCode, Pack, RuleKind},
};

use super::{
    rulebook::{self, Rulebook},
    steps::assess,
};
use crate::refusal::field;

/// Everywhere and whenever the pack sets a standard: is it below that of the packs above?
pub(super) fn warnings(pack: &Pack, book: &Rulebook) -> Vec<FieldProblem> {
    let above: Vec<Pack> = book
        .packs()
        .iter()
        .filter(|other| other.region != pack.region && rulebook::reach(&other.region, &pack.region).is_some())
        .cloned()
        .collect();
    let with: Vec<Pack> = above.iter().cloned().chain([pack.clone()]).collect();
    let (above, with) = (Rulebook::new(above), Rulebook::new(with));
    let mut found = Vec::new();
    for (name, values) in &pack.params {
        for (at, param) in values.iter().enumerate() {
            let region = param.region.clone().unwrap_or_else(|| pack.region.clone());
            let since = above.packs().iter().map(|other| other.valid_from).filter(|from| *from > param.from);
            let asked = since.chain([param.from.max(pack.valid_from)]);
            let ends = |day: &chrono::NaiveDate| param.to.is_none_or(|to| *day <= to);
            let stricter = asked.filter(ends).any(|day| {
                [Area::Urban, Area::Rural].into_iter().any(|area| {
                    let limit = |book: &Rulebook| assess(book, &poor(&region, day, area)).threshold_fen;
                    matches!((limit(&with), limit(&above)), (Some(here), Some(there)) if here < there)
                })
            });
            if stricter {
                found.push(field(format!("params.{name}[{at}]"), Code::Conflict));
            }
        }
    }
    found.extend(asset_rules(pack));
    found
}

/// The law knows no limit of assets: a rule that ends in a refusal is stricter by itself.
fn asset_rules(pack: &Pack) -> impl Iterator<Item = FieldProblem> {
    let stricter =
        |(_, rule): &(usize, &openapi::eligibility::Rule)| rule.kind == RuleKind::Asset && rule.decisive;
    pack.rules
        .iter()
        .enumerate()
        .filter(stricter)
        .map(|(at, _)| field(format!("rules[{at}]"), Code::Conflict))
}

/// Somebody whose means alone decide.
fn poor(region: &Short, date: chrono::NaiveDate, area: Area) -> Facts {
    let zero = openapi::Fen::default();
    Facts {
        matter: Some(MatterCode::M04),
        members: Some(1),
        incomes_fen: Some(vec![zero]),
        area: Some(area),
        ..Facts::at(region.clone(), date)
    }
}

#[cfg(test)]
mod tests {
    use openapi::eligibility::Eligibility;

    use super::{super::seeded, *};

    #[test]
    fn gen_02_a_county_below_its_provinces_standard_is_told_and_a_generous_one_is_not() {
        let mut city =
            seeded().packs().iter().find(|pack| &*pack.pack == "ZJ-2018").expect("ZJ-2018").clone();
        assert_eq!(warnings(&city, seeded()), [], "equal or above JS-2025");
        for param in city.params.get_mut("min_wage").expect("min_wage") {
            param.value_fen = openapi::Fen::new(200_000);
        }
        let paths: Vec<String> = warnings(&city, seeded()).into_iter().map(|warning| warning.path).collect();
        assert_eq!(
            paths,
            ["params.min_wage[0]", "params.min_wage[2]"],
            "the one that ended before 2025 is not"
        );
        let outcome =
            assess(seeded(), &poor(&city.region, "2025-06-01".parse().expect("a day"), Area::Urban));
        assert_eq!(outcome.outcome, Eligibility::HardshipMet);
    }
}
