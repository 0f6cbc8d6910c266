//! What an adviser did on a request: one record, paid from one source (SUB-09).

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    FieldProblem, Paragraph,
    advisers::{AdviserRequest, AdviserWork, FundSource},
};
use yew::prelude::*;

use super::super::words::VillageWords;
use crate::{
    app::{Check, browser, use_form},
    i18n::{code_of, options, use_words},
    staff::parts::{AskProps, FormDialog, use_sending},
    ui::{DateField, NumberField, Select, TextArea, TextField},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    on: Option<NaiveDate>,
    hours: Option<u32>,
    place: String,
    summary: String,
    fund: Option<FundSource>,
}

#[component]
pub fn RecordWork(props: &AskProps<Rc<AdviserRequest>>) -> Html {
    let words = use_words::<VillageWords>();
    let id = props.of.id;
    let form = use_form(|| Draft { on: Some(browser::today()), ..Draft::default() });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<AdviserWork>| c.record_adviser_work(id, &said),
        move |_| done.emit(words.worked.into()),
    );
    let label = |path: &str| match path {
        "on" => words.work_on,
        "hours" => words.work_hours,
        "place" => words.place,
        "summary" => words.summary,
        _ => words.fund,
    };
    let d = form.draft();
    html! {
        <FormDialog title={words.work} note={words.work_lead} submit={words.work} {sending} wide={true}
            problems={form.summary(label)} onclose={props.onclose.clone()}>
            <div class="fields">
                <DateField id="on" label={words.work_on} value={d.on} error={form.error("on")} max={browser::today()}
                    onchange={form.edit("on", |d: &mut Draft, v| d.on = v)} />
                <NumberField id="hours" label={words.work_hours} value={d.hours} error={form.error("hours")}
                    onchange={form.edit("hours", |d: &mut Draft, v| d.hours = v)} />
                <TextField id="place" label={words.place} value={d.place.clone()} error={form.error("place")}
                    onchange={form.edit("place", |d: &mut Draft, v| d.place = v)} />
                <Select id="fund_source" label={words.fund} options={options::<FundSource>(words.lang)}
                    value={code_of(d.fund)} error={form.error("fund_source")}
                    onchange={form.edit("fund_source", |d: &mut Draft, v: String| d.fund = v.parse().ok())} />
            </div>
            <TextArea id="summary" label={words.summary} rows={3} value={d.summary.clone()} error={form.error("summary")}
                max={Paragraph::MAX} onchange={form.edit("summary", |d: &mut Draft, v| d.summary = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<AdviserWork, Vec<FieldProblem>> {
    let mut check = Check::default();
    let on = check.required("on", draft.on);
    let hours = check.required("hours", draft.hours);
    let place = check.text("place", &draft.place);
    let summary = check.text("summary", &draft.summary);
    let fund_source = check.required("fund_source", draft.fund);
    check.done(|| {
        Some(AdviserWork {
            on: on?,
            // Whatever does not fit is far beyond the longest day, and refused as such.
            hours: u8::try_from(hours?).unwrap_or(u8::MAX),
            place: place?,
            summary: summary?,
            fund_source: fund_source?,
        })
    })
}
