//! A sanction is recorded with the decision it stands on, or lifted before its time.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    FieldProblem, SanctionId,
    practitioners::{LiftSanction, NewSanction, Sanction, SanctionKind},
};
use yew::prelude::*;

use super::{DialogProps, RosterWords};
use crate::{
    app::{Check, browser, use_form},
    i18n::{Named, code_of, day_in_year, options, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{DateField, Select, TextField},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    kind: Option<SanctionKind>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    basis: String,
}

#[component]
pub fn Record(props: &DialogProps) -> Html {
    let words = use_words::<RosterWords>();
    let (id, title, done) = (props.entry.id, props.action.name(words.lang), props.ondone.clone());
    let form = use_form(Draft::default);
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<NewSanction>| c.record_sanction(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| match path {
        "kind" => words.sanction,
        "from" => words.from,
        "to" => words.to,
        _ => words.basis,
    };
    let problems = form.summary(label);
    let d = form.draft();
    html! {
        <FormDialog {title} submit={words.save} {sending} {problems} onclose={props.onclose.clone()}>
            <Select id="kind" label={words.sanction} options={options::<SanctionKind>(words.lang)}
                value={code_of(d.kind)} error={form.error("kind")}
                onchange={form.edit("kind", |d: &mut Draft, v: String| d.kind = v.parse().ok())} />
            <DateField id="from" label={words.from} value={d.from} error={form.error("from")}
                onchange={form.edit("from", |d: &mut Draft, v| d.from = v)} />
            <DateField id="to" label={words.to} value={d.to} optional={true} error={form.error("to")}
                onchange={form.edit("to", |d: &mut Draft, v| d.to = v)} />
            <TextField id="basis" label={words.basis} hint={words.basis_hint} value={d.basis.clone()} maxlength="200"
                error={form.error("basis")} onchange={form.edit("basis", |d: &mut Draft, v| d.basis = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewSanction, Vec<FieldProblem>> {
    let mut check = Check::default();
    let kind = check.required("kind", draft.kind);
    let from = check.required("from", draft.from);
    let basis = check.text("basis", &draft.basis);
    check.done(|| Some(NewSanction { kind: kind?, from: from?, to: draft.to, basis: basis? }))
}

#[derive(Clone, PartialEq, Default)]
struct Lifting {
    sanction: Option<SanctionId>,
    on: Option<NaiveDate>,
    basis: String,
}

#[component]
pub fn Lift(props: &DialogProps) -> Html {
    let words = use_words::<RosterWords>();
    let (id, title, done) = (props.entry.id, props.action.name(words.lang), props.ondone.clone());
    let form = use_form(|| Lifting { on: Some(browser::today()), ..Lifting::default() });
    let sending = use_sending(
        &form,
        lifting,
        move |c, said: Rc<LiftSanction>| c.lift_sanction(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| match path {
        "on" => words.on,
        "basis" => words.basis,
        _ => words.lifting,
    };
    let problems = form.summary(label);
    let option = |one: &Sanction| {
        let said = format!("{} · {}", one.kind.name(words.lang), day_in_year(words.lang, one.from));
        (one.id.to_string().into(), said.into())
    };
    let running = props.entry.sanctions.iter().filter(|one| one.lifted_on.is_none());
    let options: Vec<(AttrValue, AttrValue)> = running.map(option).collect();
    let d = form.draft();
    html! {
        <FormDialog {title} submit={title} {sending} {problems} onclose={props.onclose.clone()}>
            <Select id="sanction_id" label={words.lifting} {options} error={form.error("sanction_id")}
                value={d.sanction.map(|id| id.to_string()).unwrap_or_default()}
                onchange={form.edit("sanction_id", |d: &mut Lifting, v: String| d.sanction = v.parse().ok())} />
            <DateField id="on" label={words.on} value={d.on} error={form.error("on")}
                onchange={form.edit("on", |d: &mut Lifting, v| d.on = v)} />
            <TextField id="basis" label={words.basis} hint={words.basis_hint} value={d.basis.clone()} maxlength="200"
                error={form.error("basis")} onchange={form.edit("basis", |d: &mut Lifting, v| d.basis = v)} />
        </FormDialog>
    }
}

fn lifting(draft: &Lifting) -> Result<LiftSanction, Vec<FieldProblem>> {
    let mut check = Check::default();
    let sanction_id = check.required("sanction_id", draft.sanction);
    let on = check.required("on", draft.on);
    let basis = check.text("basis", &draft.basis);
    check.done(|| Some(LiftSanction { sanction_id: sanction_id?, on: on?, basis: basis? }))
}
