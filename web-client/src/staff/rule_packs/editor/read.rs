//! From what is typed to a pack: every problem at once, each with the JSON pointer of its field. What only the law can
//! tell is the service's to say.

use std::{collections::BTreeMap, str::FromStr};

use openapi::{
    Code, Fen, FieldProblem,
    eligibility::{IncomeBasis, Pack, Param, Rule},
};

use super::{
    at::{At, Cell, Part, Place, param_pointer},
    conditions::Conditions,
    draft::{Draft, MONEY, ParamDraft, RuleDraft, ValueDraft, chosen},
    node,
};
use crate::{app::Check, ui::Typed};

impl Draft {
    /// The pack, of the name, version and place of `base`; or everything that is wrong.
    pub fn read(&self, base: &Pack) -> Result<Pack, Vec<FieldProblem>> {
        let mut check = Check::default();
        let title = check.text("/title", &self.title);
        let valid_from = required(&mut check, "/valid_from", &self.valid_from);
        let valid_to = maybe(&mut check, "/valid_to", &self.valid_to);
        let priority = required(&mut check, "/priority", self.priority.trim());
        let legal_basis = check.text("/legal_basis", &self.legal_basis);
        let confidence = required(&mut check, "/confidence", &self.confidence);
        let basis = required(&mut check, "/income/basis", &self.basis);
        let way = |name: &str| chosen(&self.ways).any(|way| way == name);
        let green = self.green(&mut check);
        let params = self.params(&mut check);
        let names: Vec<&str> = self.params.iter().map(|param| param.name.trim()).collect();
        let rules: Vec<Option<Rule>> =
            self.rules.iter().enumerate().map(|(at, one)| one.read(at, &names, &mut check)).collect();
        check.finish(|| {
            Some(Pack {
                pack: base.pack.clone(),
                version: base.version,
                region: base.region.clone(),
                title: title?,
                valid_from: valid_from?,
                valid_to,
                priority: priority?,
                legal_basis: legal_basis?,
                confidence: confidence?,
                params,
                income: IncomeBasis {
                    basis: basis?,
                    deduct_major_medical: way("deduct_major_medical"),
                    opponent_switch: way("opponent_switch"),
                    query_required: way("query_required"),
                },
                green,
                rules: rules.into_iter().collect::<Option<_>>()?,
            })
        })
    }

    fn params(&self, check: &mut Check) -> BTreeMap<String, Vec<Param>> {
        let mut params = BTreeMap::new();
        for (at, ParamDraft { name, values }) in self.params.iter().enumerate() {
            let pointer = param_pointer(name);
            if name.trim().is_empty() {
                check.add(&pointer, Code::Required);
            }
            let read = values.iter().enumerate().filter_map(|(number, value)| {
                let pointer = |cell| At::Value(at, number, cell).pointer(self);
                value.read(pointer, check)
            });
            let read = read.collect();
            if params.insert(name.trim().to_owned(), read).is_some() {
                check.add(&pointer, Code::Duplicate);
            }
        }
        params
    }
}

impl ValueDraft {
    fn read(&self, pointer: impl Fn(Cell) -> String, check: &mut Check) -> Option<Param> {
        let region = check.optional(&pointer(Cell::Region), &self.region);
        let from = required(check, &pointer(Cell::From), &self.from);
        let to = maybe(check, &pointer(Cell::To), &self.to);
        let note = check.optional(&pointer(Cell::Note), &self.note);
        let amount = pointer(Cell::Amount);
        let (value_fen, value) = match self.unit == MONEY {
            true => (Fen::read(&self.amount), None),
            false => (None, node::number(&self.amount, false)),
        };
        if value_fen.is_none() && value.is_none() {
            check.add(&amount, if self.amount.trim().is_empty() { Code::Required } else { Code::BadFormat });
        }
        Some(Param { region, from: from?, to, value_fen, value, note })
    }
}

impl RuleDraft {
    fn read(&self, at: usize, names: &[&str], check: &mut Check) -> Option<Rule> {
        let pointer = |part: Part| part.pointer(at);
        let id = check.text(&pointer(Part::Id), &self.id);
        let kind = required(check, &pointer(Part::Kind), &self.kind);
        let root = |given| Place { rule: at, given, way: Vec::new() }.pointer();
        let mut conditions = Conditions { names, check };
        let when = conditions.test(&self.when, &root(false));
        let given = self.given.as_ref().map(|given| conditions.test(given, &root(true)));
        let basis = check.optional(&pointer(Part::Basis), &self.basis);
        let zh = check.text(&pointer(Part::Zh), &self.zh);
        let en = check.text(&pointer(Part::En), &self.en);
        let effect = |name: &str| chosen(&self.effects).any(|effect| effect == name);
        Some(Rule {
            id: id?,
            kind: kind?,
            given: match given {
                Some(given) => Some(given?),
                None => None,
            },
            when: when?,
            basis,
            green: effect("green"),
            accept_first: effect("accept_first"),
            skip_scope: effect("skip_scope"),
            decisive: effect("decisive"),
            suggest: chosen(&self.suggest).filter_map(|code| code.parse().ok()).collect(),
            zh: zh?,
            en: en?,
        })
    }
}

/// A day, a number or a code that must be there.
fn required<T: FromStr>(check: &mut Check, path: &str, typed: &str) -> Option<T> {
    check.required(path, typed.parse().ok())
}

/// One that may be left empty.
fn maybe<T: FromStr>(check: &mut Check, path: &str, typed: &str) -> Option<T> {
    let read = typed.parse().ok();
    if read.is_none() && !typed.is_empty() {
        check.add(path, Code::BadFormat);
    }
    read
}

#[cfg(test)]
mod tests {
    use domain::eligibility::seeded;

    use super::{super::change::Change, *};

    fn pack(code: &str) -> &'static Pack {
        seeded().packs().iter().find(|pack| &*pack.pack == code).unwrap()
    }

    fn paths(draft: &Draft, base: &Pack) -> Vec<String> {
        draft.read(base).unwrap_err().into_iter().map(|problem| problem.path).collect()
    }

    #[test]
    fn every_pack_goes_through_the_fields_and_comes_back_as_it_was() {
        for pack in seeded().packs() {
            assert_eq!(Draft::from(pack).read(pack).as_ref(), Ok(pack), "{}", &*pack.pack);
        }
    }

    #[test]
    fn who_goes_first_is_typed_and_a_ground_without_a_name_is_told() {
        use super::super::at::ExtraPart;
        let base = pack("CZ-2013");
        let mut draft = Draft::from(base);
        draft.change(&Change::Put(At::Groups, "ORPHAN,DISASTER".to_owned()));
        draft.change(&Change::AddExtra);
        draft.change(&Change::Put(At::Extra(0, ExtraPart::Code), "CZ-1".to_owned()));
        let missing =
            ["/green/gc1/basis", "/green/extras/0/zh", "/green/extras/0/en", "/green/extras/0/basis"];
        assert_eq!(paths(&draft, base), missing);
        draft.change(&Change::RemoveExtra(0));
        draft.change(&Change::Put(At::GroupsBasis, "省条例第十四条".to_owned()));
        let read = draft.read(base).unwrap().green.unwrap();
        assert_eq!((read.gc1.unwrap().categories.len(), read.extras.len()), (2, 0));
    }

    #[test]
    fn what_is_not_filled_in_is_told_at_its_field() {
        let base = pack("CZ-2013");
        let mut draft = Draft::from(base);
        draft.change(&Change::Put(At::Title, " ".to_owned()));
        draft.change(&Change::Put(At::Value(0, 1, Cell::Amount), "一千二".to_owned()));
        draft.change(&Change::AddRule);
        assert_eq!(
            paths(&draft, base),
            [
                "/title",
                "/params/cz_standard/1",
                "/rules/2/id",
                "/rules/2/kind",
                "/rules/2/when/is",
                "/rules/2/zh",
                "/rules/2/en"
            ]
        );
    }

    #[test]
    fn a_condition_that_is_wrapped_keeps_what_it_was() {
        use super::super::at::Slot;
        let base = pack("CZ-2013");
        let mut draft = Draft::from(base);
        let root = Place { rule: 1, given: false, way: Vec::new() };
        let op = |place: &Place, op: &str| Change::Put(At::Node(place.clone(), Slot::Op), op.to_owned());
        draft.change(&op(&root, "all"));
        draft.change(&Change::AddPart(root.clone()));
        draft.change(&op(&root.part(1), "exists"));
        draft.change(&Change::Put(At::Node(root.part(1), Slot::Is), "members".to_owned()));
        let read = draft.read(base).unwrap();
        let openapi::eligibility::Test::All(parts) = &read.rules[1].when else {
            panic!("{:?}", read.rules[1])
        };
        assert_eq!((&parts[0], parts.len()), (&base.rules[1].when, 2));
        assert!(draft.rules[1].open, "its fields stay in sight");
        draft.change(&Change::Up(1));
        assert_eq!(draft.read(base).unwrap().rules[0].id, base.rules[1].id);
    }
}
