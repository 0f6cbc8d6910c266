//! Into a pool for a term, and out of it before its end.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    FieldProblem, Paragraph,
    practitioners::{LeavePool, Pool, PoolTerm},
};
use yew::prelude::*;

use super::{DialogProps, RosterWords};
use crate::{
    app::{Check, browser, use_form},
    i18n::{Named, code_of, options, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{DateField, Select, TextArea},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    pool: Option<Pool>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    reason: String,
}

#[component]
pub fn Enter(props: &DialogProps) -> Html {
    let words = use_words::<RosterWords>();
    let (id, title, done) = (props.entry.id, props.action.name(words.lang), props.ondone.clone());
    let form = use_form(|| Draft { from: Some(browser::today()), ..Draft::default() });
    let sending = use_sending(
        &form,
        entering,
        move |c, term: Rc<PoolTerm>| c.enter_pool(id, &term),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| match path {
        "valid_from" => words.from,
        "valid_to" => words.to,
        _ => words.pool,
    };
    let problems = form.summary(label);
    let d = form.draft();
    html! {
        <FormDialog {title} submit={title} {sending} {problems} onclose={props.onclose.clone()}>
            <Select id="pool" label={words.pool} options={options::<Pool>(words.lang)} value={code_of(d.pool)}
                error={form.error("pool")}
                onchange={form.edit("pool", |d: &mut Draft, v: String| d.pool = v.parse().ok())} />
            <DateField id="valid_from" label={words.from} value={d.from} error={form.error("valid_from")}
                onchange={form.edit("valid_from", |d: &mut Draft, v| d.from = v)} />
            <DateField id="valid_to" label={words.to} value={d.to} optional={true} error={form.error("valid_to")}
                onchange={form.edit("valid_to", |d: &mut Draft, v| d.to = v)} />
        </FormDialog>
    }
}

fn entering(draft: &Draft) -> Result<PoolTerm, Vec<FieldProblem>> {
    let mut check = Check::default();
    let pool = check.required("pool", draft.pool);
    let valid_from = check.required("valid_from", draft.from);
    check.done(|| Some(PoolTerm { pool: pool?, valid_from: valid_from?, valid_to: draft.to }))
}

#[component]
pub fn Leave(props: &DialogProps) -> Html {
    let words = use_words::<RosterWords>();
    let (id, title, done) = (props.entry.id, props.action.name(words.lang), props.ondone.clone());
    let form = use_form(|| Draft { to: Some(browser::today()), ..Draft::default() });
    let sending = use_sending(
        &form,
        leaving,
        move |c, said: Rc<LeavePool>| c.leave_pool(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| match path {
        "on" => words.to,
        "reason" => words.reason,
        _ => words.leaving,
    };
    let problems = form.summary(label);
    let held = |code: &str| props.entry.pools.iter().any(|term| term.pool.code() == code);
    let options: Vec<_> = options::<Pool>(words.lang).into_iter().filter(|(code, _)| held(code)).collect();
    let d = form.draft();
    html! {
        <FormDialog {title} submit={title} {sending} {problems} onclose={props.onclose.clone()}>
            <Select id="pool" label={words.leaving} {options} value={code_of(d.pool)} error={form.error("pool")}
                onchange={form.edit("pool", |d: &mut Draft, v: String| d.pool = v.parse().ok())} />
            <DateField id="on" label={words.to} value={d.to} error={form.error("on")}
                onchange={form.edit("on", |d: &mut Draft, v| d.to = v)} />
            <TextArea id="reason" label={words.reason} rows={3} max={Paragraph::MAX} value={d.reason.clone()}
                error={form.error("reason")} onchange={form.edit("reason", |d: &mut Draft, v| d.reason = v)} />
        </FormDialog>
    }
}

fn leaving(draft: &Draft) -> Result<LeavePool, Vec<FieldProblem>> {
    let mut check = Check::default();
    let pool = check.required("pool", draft.pool);
    let on = check.required("on", draft.to);
    let reason = check.text("reason", &draft.reason);
    check.done(|| Some(LeavePool { pool: pool?, on: on?, reason: reason? }))
}
