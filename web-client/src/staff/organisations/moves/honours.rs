//! What the unit was honoured with: the whole list at once.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    FieldProblem,
    organisations::{Honour, OrganisationPatch},
};
use yew::prelude::*;

use super::{DialogProps, NetworkWords};
use crate::{
    app::{Check, Form, browser, use_form},
    i18n::use_words,
    staff::parts::{FormDialog, use_sending},
    ui::{Button, DateField, TextField},
};

#[derive(Clone, PartialEq, Default)]
struct Row {
    title: String,
    giver: String,
    on: Option<NaiveDate>,
}

impl From<&Honour> for Row {
    fn from(Honour { title, giver, on }: &Honour) -> Self {
        Self { title: title.to_string(), giver: giver.to_string(), on: Some(*on) }
    }
}

#[component]
pub fn ChangeHonours(props: &DialogProps) -> Html {
    let words = use_words::<NetworkWords>();
    let (id, revision) = (props.unit.id, props.unit.revision);
    let form = use_form(|| props.unit.honours.iter().map(Row::from).collect::<Vec<_>>());
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |rows: &Vec<Row>| read(rows),
        move |c, patch: Rc<OrganisationPatch>| c.change_organisation(id, revision, &patch),
        move |_| done.emit(words.saved.into()),
    );
    let label = |path: &str| match path.rsplit('.').next() {
        Some("giver") => words.giver,
        Some("on") => words.on,
        _ => words.honour,
    };
    let onadd = form.edit("honours", |rows: &mut Vec<Row>, ()| rows.push(Row::default()));
    html! {
        <FormDialog title={words.honours} submit={words.save} {sending} wide={true} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            {for form.draft().iter().enumerate().map(|(at, one)| row(&form, at, one, words))}
            <Button onclick={onadd}>{words.add}</Button>
        </FormDialog>
    }
}

fn row(form: &Form<Vec<Row>>, at: usize, one: &Row, words: &NetworkWords) -> Html {
    let path = |name: &str| format!("honours[{at}].{name}");
    let (title, giver, on) = (path("title"), path("giver"), path("on"));
    let onremove = form.edit_with("honours", move |rows: &mut Vec<Row>, ()| _ = rows.remove(at));
    html! {
        <fieldset class="rowset">
            <legend>{format!("{} {}", words.honours, at + 1)}</legend>
            <div class="fields">
                <TextField id={title.clone()} label={words.honour} value={one.title.clone()} error={form.error(&title)}
                    maxlength="200" onchange={form.edit_with(title, move |rows: &mut Vec<Row>, v| rows[at].title = v)} />
                <TextField id={giver.clone()} label={words.giver} value={one.giver.clone()} error={form.error(&giver)}
                    maxlength="200" onchange={form.edit_with(giver, move |rows: &mut Vec<Row>, v| rows[at].giver = v)} />
                <DateField id={on.clone()} label={words.on} value={one.on} error={form.error(&on)} max={browser::today()}
                    onchange={form.edit_with(on, move |rows: &mut Vec<Row>, v| rows[at].on = v)} />
            </div>
            <Button onclick={onremove} aria_label={format!("{} {}", words.remove, one.title)}>{words.remove}</Button>
        </fieldset>
    }
}

fn read(rows: &[Row]) -> Result<OrganisationPatch, Vec<FieldProblem>> {
    let mut check = Check::default();
    let honours = rows.iter().enumerate().filter_map(|(at, row)| {
        let path = |name: &str| format!("honours[{at}].{name}");
        let title = check.text(&path("title"), &row.title);
        let giver = check.text(&path("giver"), &row.giver);
        let on = check.required(&path("on"), row.on);
        Some(Honour { title: title?, giver: giver?, on: on? })
    });
    let honours = Some(honours.collect());
    check.done(|| Some(OrganisationPatch { honours, ..OrganisationPatch::default() }))
}
