//! A year's assessment is recorded; a second of the same year replaces the first.

use std::rc::Rc;

use chrono::Datelike;
use openapi::{
    FieldProblem,
    practitioners::{AnnualCheck, CheckResult},
};
use yew::prelude::*;

use super::{DialogProps, RosterWords};
use crate::{
    app::{Check, browser, use_form},
    i18n::{Named, choices, code_of, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{NumberField, Radios},
};

#[derive(Clone, PartialEq)]
struct Draft {
    year: Option<u32>,
    result: Option<CheckResult>,
}

#[component]
pub fn RecordCheck(props: &DialogProps) -> Html {
    let words = use_words::<RosterWords>();
    let (id, title, done) = (props.entry.id, props.action.name(words.lang), props.ondone.clone());
    let last = u32::try_from(browser::today().year() - 1).ok();
    let form = use_form(|| Draft { year: last, result: None });
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<AnnualCheck>| c.record_annual_check(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let problems = form.summary(|path| if path == "year" { words.year } else { words.result });
    let d = form.draft();
    html! {
        <FormDialog {title} submit={words.save} {sending} {problems} onclose={props.onclose.clone()}>
            <NumberField id="year" label={words.year} value={d.year} error={form.error("year")}
                onchange={form.edit("year", |d: &mut Draft, v| d.year = v)} />
            <Radios id="result" label={words.result} choices={choices::<CheckResult>(words.lang)}
                value={code_of(d.result)} error={form.error("result")}
                onchange={form.edit("result", |d: &mut Draft, v: String| d.result = v.parse().ok())} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<AnnualCheck, Vec<FieldProblem>> {
    let mut check = Check::default();
    let year = check.required("year", draft.year.and_then(|year| u16::try_from(year).ok()));
    let result = check.required("result", draft.result);
    check.done(|| Some(AnnualCheck { year: year?, result: result? }))
}
