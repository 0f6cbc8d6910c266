//! What differs between two versions, told by the names of parameters and rules and not by lines of text.

use std::collections::BTreeSet;

use openapi::{
    eligibility::{Pack, Param, Rule},
    rule_packs::{
        ChangeKind, GreenChange, HeadChange, HeadField, IncomeChange, PackDifference, PackVersion,
        ParamChange, RuleChange, RulePart,
    },
};

/// From the one to the other.
pub fn difference(from: &Pack, to: &Pack) -> PackDifference {
    let version = |pack: &Pack| PackVersion { pack: pack.pack.clone(), version: pack.version };
    let income = (from.income != to.income).then_some(IncomeChange { before: from.income, after: to.income });
    PackDifference {
        from: version(from),
        to: version(to),
        head: head(from, to),
        income,
        green: (from.green != to.green)
            .then(|| GreenChange { before: from.green.clone(), after: to.green.clone() }),
        params: params(from, to),
        rules: rules(from, to),
    }
}

fn head(from: &Pack, to: &Pack) -> Vec<HeadChange> {
    use HeadField::*;
    let lines = |pack: &Pack| {
        let Pack {
            pack: _,
            version: _,
            region,
            title,
            valid_from,
            valid_to,
            priority,
            legal_basis,
            confidence,
            ..
        } = pack;
        [
            (Region, Some(region.to_string())),
            (Title, Some(title.to_string())),
            (ValidFrom, Some(valid_from.to_string())),
            (ValidTo, valid_to.map(|day| day.to_string())),
            (Priority, Some(priority.to_string())),
            (LegalBasis, Some(legal_basis.to_string())),
            (Confidence, Some(confidence.code().to_owned())),
        ]
    };
    let both = lines(from).into_iter().zip(lines(to));
    both.filter(|((_, before), (_, after))| before != after)
        .map(|((field, before), (_, after))| HeadChange { field, before, after })
        .collect()
}

fn params(from: &Pack, to: &Pack) -> Vec<ParamChange> {
    let names: BTreeSet<&String> = from.params.keys().chain(to.params.keys()).collect();
    let change = |name: &String| {
        let (before, after) = (from.params.get(name), to.params.get(name));
        let kind = kind(before, after)?;
        let only = |these: Option<&Vec<Param>>, those: Option<&Vec<Param>>| -> Vec<Param> {
            let there = |param: &&Param| !those.is_some_and(|those| those.contains(param));
            these.into_iter().flatten().filter(there).cloned().collect()
        };
        Some(ParamChange { kind, param: name.clone(), gone: only(before, after), new: only(after, before) })
    };
    names.into_iter().filter_map(change).collect()
}

fn rules(from: &Pack, to: &Pack) -> Vec<RuleChange> {
    let find = |pack: &Pack, id: &str| pack.rules.iter().find(|rule| &*rule.id == id).cloned();
    let ids: BTreeSet<&str> = from.rules.iter().chain(&to.rules).map(|rule| &*rule.id).collect();
    let change = |id: &str| {
        let (before, after) = (find(from, id), find(to, id));
        let kind = kind(before.as_ref(), after.as_ref())?;
        let parts = match (&before, &after) {
            (Some(before), Some(after)) => parts(before, after),
            _ => Vec::new(),
        };
        Some(RuleChange { kind, rule: id.to_owned(), parts, before, after })
    };
    ids.into_iter().filter_map(change).collect()
}

fn kind<T: PartialEq>(before: Option<&T>, after: Option<&T>) -> Option<ChangeKind> {
    match (before, after) {
        (None, Some(_)) => Some(ChangeKind::Added),
        (Some(_), None) => Some(ChangeKind::Removed),
        (before, after) => (before != after).then_some(ChangeKind::Changed),
    }
}

fn parts(before: &Rule, after: &Rule) -> Vec<RulePart> {
    let Rule { id: _, kind, given, when, basis, green, accept_first, skip_scope, decisive, suggest, zh, en } =
        before;
    let same = [
        (RulePart::Kind, *kind == after.kind),
        (RulePart::Given, *given == after.given),
        (RulePart::When, *when == after.when),
        (RulePart::Basis, *basis == after.basis),
        (RulePart::Green, *green == after.green),
        (RulePart::AcceptFirst, *accept_first == after.accept_first),
        (RulePart::SkipScope, *skip_scope == after.skip_scope),
        (RulePart::Decisive, *decisive == after.decisive),
        (RulePart::Suggest, *suggest == after.suggest),
        (RulePart::Zh, *zh == after.zh),
        (RulePart::En, *en == after.en),
    ];
    same.into_iter().filter(|(_, same)| !same).map(|(part, _)| part).collect()
}

#[cfg(test)]
mod tests {
    use openapi::Fen;

    use super::*;
    use crate::eligibility::seeded;

    #[test]
    fn a_difference_names_parameters_and_rules_and_nothing_that_is_the_same() {
        let from = seeded().packs().iter().find(|pack| &*pack.pack == "DX-2010").expect("DX-2010");
        assert_eq!(difference(from, from).rules, []);
        let mut to =
            Pack { version: 2, title: "二〇二六年标准".parse().expect("a title"), ..from.clone() };
        let uplift = to.params.get_mut("uplift").expect("uplift");
        let mut new = uplift[0].clone();
        new.value_fen = Fen::new(30_000);
        uplift[0] = new.clone();
        to.income.deduct_major_medical = !to.income.deduct_major_medical;
        let gone = to.rules.remove(0);
        to.rules[0].green = !to.rules[0].green;

        let found = difference(from, &to);
        assert_eq!((found.from.version, found.to.version), (1, 2));
        assert_eq!(found.head.iter().map(|line| line.field).collect::<Vec<_>>(), [HeadField::Title]);
        assert!(found.income.is_some());
        assert_eq!(found.params.len(), 1, "{:?}", found.params);
        assert_eq!((found.params[0].param.as_str(), &found.params[0].new), ("uplift", &vec![new]));
        let told: Vec<_> = found.rules.iter().map(|r| (r.kind, r.rule.as_str(), r.parts.clone())).collect();
        assert_eq!(told.len(), 2);
        assert!(told.contains(&(ChangeKind::Removed, &*gone.id, Vec::new())));
        assert!(told.contains(&(ChangeKind::Changed, &*to.rules[0].id, vec![RulePart::Green])));
    }
}
