//! Parameters: each with its values by place and time.

use yew::prelude::*;

use super::{
    at::{At, Cell},
    change::Change,
    draft::{MONEY, NUMBER, ParamDraft, ValueDraft},
    fields::Fields,
};
use crate::ui::Card;

/// All parameters.
pub fn params(fields: &Fields<'_>) -> Html {
    let words = fields.words;
    let params = fields.form.draft().params.iter().enumerate();
    html! {
        <Card title={words.params}>
            <p class="lead">{words.params_hint}</p>
            {for params.map(|(at, one)| param(fields, at, one))}
            {fields.button(Change::AddParam, words.add_param, "")}
        </Card>
    }
}

fn param(fields: &Fields<'_>, at: usize, param: &ParamDraft) -> Html {
    let (words, name) = (fields.words, param.name.as_str());
    let values = param.values.iter().enumerate();
    html! {
        <section aria-label={words.of_param(name)}>
            <h3 class="above">{words.of_param(name)}</h3>
            {fields.text(At::Name(at), words.param_name, name, words.param_name_hint)}
            {for values.map(|(number, one)| value(fields, at, number, one))}
            <div class="buttons above">
                {fields.button(Change::AddValue(at), words.add_value, name)}
                {fields.button(Change::RemoveParam(at), words.remove_param, name)}
            </div>
        </section>
    }
}

fn value(fields: &Fields<'_>, param: usize, number: usize, value: &ValueDraft) -> Html {
    let words = fields.words;
    let at = |cell| At::Value(param, number, cell);
    let units = vec![(MONEY.into(), words.money.into()), (NUMBER.into(), words.number.into())];
    let name = fields.form.draft().params.get(param).map_or("", |param| &param.name);
    html! {
        <fieldset class="rowset">
            <legend>{words.value(number + 1)}</legend>
            <div class="fields">
                {fields.text(at(Cell::Amount), words.amount, &value.amount, "")}
                {fields.pick(at(Cell::Unit), words.unit, &value.unit, units)}
                {fields.text(at(Cell::Region), words.region, &value.region, words.region_hint)}
                {fields.day(at(Cell::From), words.from, &value.from, "")}
                {fields.day(at(Cell::To), words.to, &value.to, words.valid_to_hint)}
                {fields.text(at(Cell::Note), words.note, &value.note, "")}
            </div>
            {fields.button(Change::RemoveValue(param, number), words.remove, &format!("{name} {}", words.value(number + 1)))}
        </fieldset>
    }
}
