//! The other side: any number of parties, added and removed.

use openapi::applications::OpponentKind;
use yew::prelude::*;

use super::{
    FieldWords,
    applicant::SectionProps,
    draft::{Draft, OpponentDraft},
    fields::Fields,
};
use crate::{
    i18n::{code_of, options, use_words},
    ui::{Button, Card, Select, TextField},
};

#[component]
pub fn Opponents(props: &SectionProps) -> Html {
    let w = use_words::<FieldWords>();
    let f = &props.fields;
    let add = f.form.edit("opponents", |d: &mut Draft, ()| {
        d.opponents.push(OpponentDraft { kind: Some(OpponentKind::Person), ..OpponentDraft::default() });
    });
    html! {
        <Card title={w.opponents}>
            {for f.draft().opponents.iter().enumerate().map(|(at, opponent)| one(f, w, at, opponent))}
            <Button onclick={add}>{w.opponent_add}</Button>
        </Card>
    }
}

fn one(f: &Fields, w: &'static FieldWords, at: usize, opponent: &OpponentDraft) -> Html {
    let remove = f.form.edit_with("opponents", move |d: &mut Draft, ()| drop(d.opponents.remove(at)));
    let kind_id = path(at, "kind");
    let kind = f.form.edit_with(kind_id.clone(), move |d: &mut Draft, typed: String| {
        if let Some(opponent) = d.opponents.get_mut(at) {
            opponent.kind = typed.parse().ok();
        }
    });
    html! {
        <fieldset class="party">
            <legend>{w.opponent(at + 1)}</legend>
            <div class="fields">
                <Select id={kind_id.clone()} label={w.opponent_kind} options={options::<OpponentKind>(w.lang)}
                    value={code_of(opponent.kind)} error={f.form.error(&kind_id)} onchange={kind} />
                {text(f, at, "name", w.opponent_name, &opponent.name, |o| &mut o.name)}
                {text(f, at, "id_no", w.opponent_id, &opponent.id_no, |o| &mut o.id_no)}
                {text(f, at, "phone", w.phone, &opponent.phone, |o| &mut o.phone)}
                {text(f, at, "address", w.address, &opponent.address, |o| &mut o.address)}
            </div>
            <Button onclick={remove} aria_label={format!("{} {}", w.remove, w.opponent(at + 1))}>{w.remove}</Button>
        </fieldset>
    }
}

fn path(at: usize, field: &str) -> AttrValue {
    format!("opponents[{at}].{field}").into()
}

fn text(
    f: &Fields,
    at: usize,
    field: &'static str,
    label: &'static str,
    value: &str,
    slot: fn(&mut OpponentDraft) -> &mut String,
) -> Html {
    let id = path(at, field);
    let onchange = f.form.edit_with(id.clone(), move |d: &mut Draft, typed: String| {
        if let Some(opponent) = d.opponents.get_mut(at) {
            *slot(opponent) = typed;
        }
    });
    html! { <TextField id={id.clone()} {label} value={value.to_owned()} error={f.form.error(&id)} {onchange} /> }
}
