//! A condition as nested fields: one operator within another, each chosen from those of §6.5.

use openapi::{
    eligibility::{ClaimKind, DataSource, Fact, MatterCode, OpponentRelation, QueryField},
    people::PersonCategory,
};
use yew::prelude::*;

use super::{
    at::{At, Place, Slot},
    change::Change,
    fields::Fields,
    node::Node,
    operators::{self, LIST, NUMBERS, SIGNS, TESTS, holds_many},
};
use crate::i18n::{choices, options};

/// A condition with everything below it.
pub fn condition(fields: &Fields<'_>, place: Place, node: &Node, label: &'static str) -> Html {
    let (words, lang) = (fields.words, fields.words.lang);
    let at = |slot| At::Node(place.clone(), slot);
    let inside = match node.op.as_str() {
        "cmp" => html! {
            <>
                {side(fields, &place, node, 0, words.left)}
                {fields.pick(at(Slot::Is), words.sign, &node.is, operators::options(lang, SIGNS))}
                {side(fields, &place, node, 1, words.right)}
            </>
        },
        "has_category" => fields.pick(at(Slot::Is), words.is, &node.is, options::<PersonCategory>(lang)),
        "matter_in" => fields.many(at(Slot::Is), words.is, &node.is, choices::<MatterCode>(lang)),
        "opponent_relation_in" => {
            fields.many(at(Slot::Is), words.is, &node.is, choices::<OpponentRelation>(lang))
        }
        "claim_kind_in" => fields.many(at(Slot::Is), words.is, &node.is, choices::<ClaimKind>(lang)),
        "exists" => fields.pick(at(Slot::Is), words.fact, &node.is, options::<Fact>(lang)),
        "query_hit" => html! {
            <>
                {fields.pick(at(Slot::Is), words.source, &node.is, options::<DataSource>(lang))}
                {fields.pick(at(Slot::Field), words.field, &node.field, options::<QueryField>(lang))}
            </>
        },
        _ => parts(fields, &place, node, condition),
    };
    framed(fields, &place, label, TESTS, node, inside)
}

fn side(fields: &Fields<'_>, place: &Place, node: &Node, at: usize, label: &'static str) -> Html {
    let money = node.has_money();
    let part = |part: &Node| number(fields, place.part(at), part, label, money);
    node.parts.get(at).map(part).unwrap_or_default()
}

/// A number with everything below it.
fn number(fields: &Fields<'_>, place: Place, node: &Node, label: &'static str, money: bool) -> Html {
    let (words, lang) = (fields.words, fields.words.lang);
    let is = || At::Node(place.clone(), Slot::Is);
    // A plain number beside an amount of money is one, too.
    let unit = if money { words.money } else { "" };
    if node.op == LIST {
        return fields.text(is(), words.numbers, &node.is, unit);
    }
    let inside = match node.op.as_str() {
        "fact" => fields.pick(is(), words.fact, &node.is, options::<Fact>(lang)),
        "param" => fields.pick(is(), words.param, &node.is, names(fields)),
        "const" => fields.text(is(), words.constant, &node.is, unit),
        op => {
            // A factor is no amount.
            let money = money && op != "mul";
            parts(fields, &place, node, |fields, place, node, label| {
                number(fields, place, node, label, money)
            })
        }
    };
    framed(fields, &place, label, NUMBERS, node, inside)
}

fn names(fields: &Fields<'_>) -> Vec<(AttrValue, AttrValue)> {
    let params = fields.form.draft().params.iter();
    params.map(|param| (param.name.clone().into(), param.name.clone().into())).collect()
}

fn parts(
    fields: &Fields<'_>,
    place: &Place,
    node: &Node,
    draw: impl Fn(&Fields<'_>, Place, &Node, &'static str) -> Html,
) -> Html {
    let words = fields.words;
    let all = node.parts.iter().enumerate();
    html! {
        <>
            {for all.map(|(at, part)| draw(fields, place.part(at), part, words.part))}
            if holds_many(&node.op) { {fields.button(Change::AddPart(place.clone()), words.add_part, "")} }
        </>
    }
}

/// The frame of an operator: which one it is, what is in it, and taking it out of a list of several.
fn framed(
    fields: &Fields<'_>,
    place: &Place,
    label: &'static str,
    table: &[(&'static str, &'static str, &'static str)],
    node: &Node,
    inside: Html,
) -> Html {
    let words = fields.words;
    let listed = label == words.part;
    html! {
        <fieldset class="rowset">
            <legend>{label}</legend>
            {fields.pick(At::Node(place.clone(), Slot::Op), words.operator, &node.op, operators::options(words.lang, table))}
            {inside}
            if listed { <p class="above">{fields.button(Change::RemovePart(place.clone()), words.remove, words.part)}</p> }
        </fieldset>
    }
}
