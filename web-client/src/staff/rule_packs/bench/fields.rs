//! The fields of the facts, each by the kind of its answer.

use openapi::{
    FieldProblem,
    eligibility::{Area, ClaimKind, MatterCode, OpponentRelation},
    people::PersonCategory,
};
use yew::prelude::*;

use super::{
    facts::{Said, YES},
    words::BenchWords,
};
use crate::{
    app::Form,
    i18n::{Common, Lang, Words, at_field, choices, options},
    ui::{Checkboxes, Select, TextField},
};

/// How a field is answered.
#[derive(Clone, Copy)]
enum Kind {
    Text,
    Day,
    Number,
    Money,
    Truth,
    Pick(fn(Lang) -> Vec<(AttrValue, AttrValue)>),
}

/// In the order in which somebody is asked.
const FIELDS: [(&str, Kind); 18] = [
    ("date", Kind::Day),
    ("region", Kind::Text),
    ("matter", Kind::Pick(options::<MatterCode>)),
    ("claim", Kind::Pick(options::<ClaimKind>)),
    ("opponent", Kind::Pick(options::<OpponentRelation>)),
    ("own_right", Kind::Truth),
    ("birth_date", Kind::Day),
    ("no_fixed_income", Kind::Truth),
    ("members", Kind::Number),
    ("own", Kind::Money),
    ("others", Kind::Money),
    ("major_medical_fen", Kind::Money),
    ("area", Kind::Pick(options::<Area>)),
    ("deposit_fen", Kind::Money),
    ("homes", Kind::Number),
    ("vehicle_value_fen", Kind::Money),
    ("limitation_date", Kind::Day),
    ("group_size", Kind::Number),
];

/// All fields; categories, of which there are many, fold away.
pub fn fields(form: &Form<Said>, problems: &[FieldProblem], words: &BenchWords) -> Html {
    let said = form.draft();
    let error = |path: &str| {
        let found = problems.iter().find(|problem| problem.path == path)?;
        Some(AttrValue::from(at_field(words.lang, found.code)))
    };
    let chosen: Vec<AttrValue> = said
        .get("categories")
        .split(',')
        .filter(|code| !code.is_empty())
        .map(|code| code.to_owned().into())
        .collect();
    let oncategories = form.edit("categories", |said: &mut Said, codes: Vec<AttrValue>| {
        said.put("categories", codes.join(","));
    });
    html! {
        <>
            <div class="fields">
                {for FIELDS.into_iter().map(|(path, kind)| field(form, path, kind, error(path), words))}
            </div>
            <details class="ask many">
                <summary>{words.categories}{" "}<span class="num">{chosen.len()}</span></summary>
                <Checkboxes id="categories" label={words.categories} values={chosen} onchange={oncategories}
                    choices={choices::<PersonCategory>(words.lang)} error={error("categories")} />
            </details>
        </>
    }
}

fn field(
    form: &Form<Said>,
    path: &'static str,
    kind: Kind,
    error: Option<AttrValue>,
    words: &BenchWords,
) -> Html {
    let common = Common::of(words.lang);
    let value = form.draft().get(path).to_owned();
    let label = label(words, path);
    let onchange = form.edit_with(path, move |said: &mut Said, typed: String| said.put(path, typed));
    let options = match kind {
        Kind::Pick(options) => Some(options(words.lang)),
        Kind::Truth => Some(vec![(YES.into(), common.yes.into()), ("no".into(), common.no.into())]),
        _ => None,
    };
    if let Some(options) = options {
        return html! { <Select id={path} {label} {options} {value} {onchange} {error} empty="–" /> };
    }
    let (input, inputmode, unit) = match kind {
        Kind::Day => ("date", None, None),
        Kind::Number => ("text", Some("numeric"), None),
        Kind::Money => ("text", Some("decimal"), Some(common.yuan_unit)),
        _ => ("text", None, None),
    };
    html! {
        <TextField id={path} {label} kind={input} inputmode={inputmode.map(AttrValue::from)} {value} {onchange} {error}
            unit={unit.map(AttrValue::from)} maxlength="18" autocomplete="off" />
    }
}

fn label(words: &BenchWords, path: &str) -> &'static str {
    match path {
        "date" => words.date,
        "region" => words.region,
        "matter" => words.matter,
        "claim" => words.claim,
        "opponent" => words.opponent,
        "own_right" => words.own_right,
        "birth_date" => words.birth_date,
        "no_fixed_income" => words.no_fixed_income,
        "members" => words.members,
        "own" => words.own,
        "others" => words.others,
        "major_medical_fen" => words.major_medical_fen,
        "area" => words.area,
        "deposit_fen" => words.deposit_fen,
        "homes" => words.homes,
        "vehicle_value_fen" => words.vehicle_value_fen,
        "limitation_date" => words.limitation_date,
        _ => words.group_size,
    }
}
