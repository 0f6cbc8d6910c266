//! Everything that can be done to a draft, as data: a text put in its place, a line added, moved or taken out.

use super::{
    at::{At, Cell, ExtraPart, Part, Place, Slot, WeightPart},
    draft::{Draft, ExtraDraft, MONEY, ParamDraft, RuleDraft, ValueDraft, WeightDraft},
    node::Node,
    operators::new_test,
};

/// Something that is done to a draft.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    Put(At, String),
    AddExtra,
    RemoveExtra(usize),
    AddWeight,
    RemoveWeight(usize),
    AddParam,
    RemoveParam(usize),
    AddValue(usize),
    RemoveValue(usize, usize),
    AddRule,
    RemoveRule(usize),
    Up(usize),
    Down(usize),
    Open(usize, bool),
    AddGiven(usize),
    RemoveGiven(usize),
    AddPart(Place),
    RemovePart(Place),
}

impl Draft {
    /// Does it; what is not there any more is left alone.
    pub fn change(&mut self, change: &Change) {
        match change {
            Change::Put(at, typed) => self.put(at, typed),
            Change::AddExtra => self.extras.push(ExtraDraft::default()),
            Change::RemoveExtra(at) => remove(&mut self.extras, *at),
            Change::AddWeight => self.weights.push(WeightDraft::default()),
            Change::RemoveWeight(at) => remove(&mut self.weights, *at),
            Change::AddParam => {
                let values = vec![ValueDraft { unit: MONEY.to_owned(), ..ValueDraft::default() }];
                let name = (1..).map(|number| format!("param_{number}"));
                let free = name.into_iter().find(|name| self.params.iter().all(|one| one.name != *name));
                self.params.push(ParamDraft { name: free.unwrap_or_default(), values });
            }
            Change::RemoveParam(at) => remove(&mut self.params, *at),
            Change::AddValue(at) => {
                if let Some(param) = self.params.get_mut(*at) {
                    let unit = param.values.last().map_or(MONEY.to_owned(), |last| last.unit.clone());
                    param.values.push(ValueDraft { unit, ..ValueDraft::default() });
                }
            }
            Change::RemoveValue(param, at) => {
                if let Some(param) = self.params.get_mut(*param) {
                    remove(&mut param.values, *at);
                }
            }
            Change::AddRule => {
                self.rules.push(RuleDraft { when: new_test(), open: true, ..RuleDraft::default() });
            }
            Change::RemoveRule(at) => remove(&mut self.rules, *at),
            Change::Up(at) => {
                if *at > 0 && *at < self.rules.len() {
                    self.rules.swap(*at - 1, *at);
                }
            }
            Change::Down(at) => self.change(&Change::Up(at + 1)),
            Change::Open(at, open) => {
                if let Some(rule) = self.rules.get_mut(*at) {
                    rule.open = *open;
                }
            }
            Change::AddGiven(at) => self.given(*at, Some(new_test())),
            Change::RemoveGiven(at) => self.given(*at, None),
            Change::AddPart(place) => {
                if let Some(node) = self.node(place) {
                    node.grow();
                }
            }
            Change::RemovePart(place) => {
                let mut above = place.clone();
                let last = above.way.pop();
                if let (Some(last), Some(node)) = (last, self.node(&above)) {
                    remove(&mut node.parts, last);
                }
            }
        }
    }

    fn given(&mut self, rule: usize, given: Option<Node>) {
        if let Some(rule) = self.rules.get_mut(rule) {
            (rule.given, rule.open) = (given, true);
        }
    }

    /// The operator at a place. Whoever edits a rule goes on seeing its fields.
    fn node(&mut self, place: &Place) -> Option<&mut Node> {
        let rule = self.rules.get_mut(place.rule)?;
        rule.open = true;
        let root = if place.given { rule.given.as_mut()? } else { &mut rule.when };
        root.at(&place.way)
    }

    fn put(&mut self, at: &At, typed: &str) {
        if let At::Node(place, slot) = at {
            if let Some(node) = self.node(place) {
                match slot {
                    Slot::Op => node.turn(typed),
                    Slot::Is if node.op == "cmp" => node.compare(typed),
                    Slot::Is => typed.clone_into(&mut node.is),
                    Slot::Field => typed.clone_into(&mut node.field),
                }
            }
        } else if let Some(text) = self.text(at) {
            typed.clone_into(text);
        }
    }

    fn text(&mut self, at: &At) -> Option<&mut String> {
        Some(match at {
            At::Title => &mut self.title,
            At::LegalBasis => &mut self.legal_basis,
            At::ValidFrom => &mut self.valid_from,
            At::ValidTo => &mut self.valid_to,
            At::Priority => &mut self.priority,
            At::Confidence => &mut self.confidence,
            At::Basis => &mut self.basis,
            At::Ways => &mut self.ways,
            At::GroupsBasis => &mut self.gc1.basis,
            At::Groups => &mut self.gc1.categories,
            At::Extra(at, part) => {
                let extra = self.extras.get_mut(*at)?;
                match part {
                    ExtraPart::Code => &mut extra.code,
                    ExtraPart::Zh => &mut extra.zh,
                    ExtraPart::En => &mut extra.en,
                    ExtraPart::Basis => &mut extra.basis,
                }
            }
            At::Weight(at, WeightPart::Matter) => &mut self.weights.get_mut(*at)?.matter,
            At::Weight(at, WeightPart::Weight) => &mut self.weights.get_mut(*at)?.weight,
            At::Name(at) => &mut self.params.get_mut(*at)?.name,
            At::Value(param, at, cell) => {
                let value = self.params.get_mut(*param)?.values.get_mut(*at)?;
                match cell {
                    Cell::Region => &mut value.region,
                    Cell::From => &mut value.from,
                    Cell::To => &mut value.to,
                    Cell::Unit => &mut value.unit,
                    Cell::Amount => &mut value.amount,
                    Cell::Note => &mut value.note,
                }
            }
            At::Rule(at, part) => {
                let rule = self.rules.get_mut(*at)?;
                rule.open = true;
                match part {
                    Part::Id => &mut rule.id,
                    Part::Kind => &mut rule.kind,
                    Part::Basis => &mut rule.basis,
                    Part::Effects => &mut rule.effects,
                    Part::Suggest => &mut rule.suggest,
                    Part::Zh => &mut rule.zh,
                    Part::En => &mut rule.en,
                }
            }
            At::Node(..) => return None,
        })
    }
}

fn remove<T>(lines: &mut Vec<T>, at: usize) {
    if at < lines.len() {
        lines.remove(at);
    }
}
