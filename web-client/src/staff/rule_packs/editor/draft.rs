//! A pack as it is typed: what stands in the fields, as text. Codes that are chosen together stand with commas.

use openapi::eligibility::{
    GreenChannel, IncomeBasis, LocalGround, MatterWeight, Pack, Param, Rule, SpecialGroups,
};

use super::node::Node;
use crate::i18n::{Named, yuan_plain};

/// A value is money.
pub const MONEY: &str = "money";
/// A value is a plain number.
pub const NUMBER: &str = "number";
/// How income is counted besides whose.
pub const WAYS: [&str; 3] = ["deduct_major_medical", "opponent_switch", "query_required"];
/// What a rule does besides its outcome.
pub const EFFECTS: [&str; 4] = ["green", "accept_first", "skip_scope", "decisive"];

/// The whole pack but its name, version and place, which stay as the draft was begun.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draft {
    pub title: String,
    pub valid_from: String,
    pub valid_to: String,
    pub priority: String,
    pub legal_basis: String,
    pub confidence: String,
    pub basis: String,
    pub ways: String,
    pub gc1: GroupsDraft,
    pub extras: Vec<ExtraDraft>,
    pub weights: Vec<WeightDraft>,
    pub params: Vec<ParamDraft>,
    pub rules: Vec<RuleDraft>,
}

/// The special groups; there are none where nothing is filled in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GroupsDraft {
    pub basis: String,
    pub categories: String,
}

/// A ground of the region alone.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ExtraDraft {
    pub code: String,
    pub zh: String,
    pub en: String,
    pub basis: String,
}

/// What a matter weighs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WeightDraft {
    pub matter: String,
    pub weight: String,
}

/// A parameter with its values by place and time.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ParamDraft {
    pub name: String,
    pub values: Vec<ValueDraft>,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ValueDraft {
    pub region: String,
    pub from: String,
    pub to: String,
    /// [`MONEY`] or [`NUMBER`].
    pub unit: String,
    /// In yuan where it is money.
    pub amount: String,
    pub note: String,
}

/// A rule.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RuleDraft {
    pub id: String,
    pub kind: String,
    pub given: Option<Node>,
    pub when: Node,
    pub basis: String,
    pub effects: String,
    pub suggest: String,
    pub zh: String,
    pub en: String,
    /// Its fields are shown.
    pub open: bool,
}

impl From<&Pack> for Draft {
    fn from(pack: &Pack) -> Self {
        let Pack {
            pack: _,
            version: _,
            region: _,
            title,
            valid_from,
            valid_to,
            priority,
            legal_basis,
            confidence,
            params,
            income,
            green,
            rules,
        } = pack;
        let GreenChannel { gc1, extras, weights } = green.clone().unwrap_or_default();
        let IncomeBasis { basis, deduct_major_medical, opponent_switch, query_required } = income;
        let param = |(name, values): (&String, &Vec<Param>)| ParamDraft {
            name: name.clone(),
            values: values.iter().map(Into::into).collect(),
        };
        Self {
            title: title.to_string(),
            valid_from: valid_from.to_string(),
            valid_to: text(valid_to.as_ref()),
            priority: priority.to_string(),
            legal_basis: legal_basis.to_string(),
            confidence: confidence.code().to_owned(),
            basis: basis.code().to_owned(),
            ways: flags(&WAYS, &[*deduct_major_medical, *opponent_switch, *query_required]),
            gc1: gc1.as_ref().map(Into::into).unwrap_or_default(),
            extras: extras.iter().map(Into::into).collect(),
            weights: weights.iter().map(Into::into).collect(),
            params: params.iter().map(param).collect(),
            rules: rules.iter().map(Into::into).collect(),
        }
    }
}

impl From<&SpecialGroups> for GroupsDraft {
    fn from(SpecialGroups { basis, categories }: &SpecialGroups) -> Self {
        Self { basis: basis.to_string(), categories: codes(categories) }
    }
}

impl From<&LocalGround> for ExtraDraft {
    fn from(LocalGround { code, zh, en, basis }: &LocalGround) -> Self {
        Self { code: code.to_string(), zh: zh.to_string(), en: en.to_string(), basis: basis.to_string() }
    }
}

impl From<&MatterWeight> for WeightDraft {
    fn from(MatterWeight { matter, weight }: &MatterWeight) -> Self {
        Self { matter: matter.code().to_owned(), weight: weight.to_string() }
    }
}

impl From<&Param> for ValueDraft {
    fn from(param: &Param) -> Self {
        let Param { region, from, to, value_fen, value, note } = param;
        let unit = if value_fen.is_some() { MONEY } else { NUMBER };
        Self {
            region: text(region.as_ref()),
            from: from.to_string(),
            to: text(to.as_ref()),
            unit: unit.to_owned(),
            amount: value_fen.map(yuan_plain).or(value.map(|number| number.to_string())).unwrap_or_default(),
            note: text(note.as_ref()),
        }
    }
}

impl From<&Rule> for RuleDraft {
    fn from(rule: &Rule) -> Self {
        let Rule { id, kind, given, when, basis, green, accept_first, skip_scope, decisive, suggest, zh, en } =
            rule;
        Self {
            id: id.to_string(),
            kind: kind.code().to_owned(),
            given: given.as_ref().map(Node::of_test),
            when: Node::of_test(when),
            basis: text(basis.as_ref()),
            effects: flags(&EFFECTS, &[*green, *accept_first, *skip_scope, *decisive]),
            suggest: codes(suggest),
            zh: zh.to_string(),
            en: en.to_string(),
            open: false,
        }
    }
}

fn text(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

fn flags(names: &[&str], set: &[bool]) -> String {
    let chosen = names.iter().zip(set).filter(|(_, set)| **set).map(|(name, _)| *name);
    chosen.collect::<Vec<_>>().join(",")
}

/// Codes as they stand in a draft.
pub fn codes<C: Named>(codes: &[C]) -> String {
    codes.iter().map(|code| code.code()).collect::<Vec<_>>().join(",")
}

/// The codes that stand there.
pub fn chosen(codes: &str) -> impl Iterator<Item = &str> {
    codes.split(',').filter(|code| !code.is_empty())
}
