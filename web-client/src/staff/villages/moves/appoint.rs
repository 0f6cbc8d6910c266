//! A practitioner becomes the adviser of a village.

use std::rc::Rc;

use chrono::{Days, NaiveDate};
use openapi::{FieldProblem, Uuid, VillageCode, advisers::NewAdviserPost, trainings::AttendeeKind};
use yew::prelude::*;

use super::super::words::VillageWords;
use crate::{
    app::{Check, browser, use_form},
    i18n::use_words,
    staff::parts::{AskProps, FormDialog, PersonField, VillageField, use_sending},
    ui::DateField,
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    person: Option<Uuid>,
    village: Option<VillageCode>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

/// Terms are given by the year.
const YEAR: Days = Days::new(364);

#[component]
pub fn Appoint(props: &AskProps<()>) -> Html {
    let words = use_words::<VillageWords>();
    let today = browser::today();
    let form = use_form(|| Draft { from: Some(today), to: today.checked_add_days(YEAR), ..Draft::default() });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewAdviserPost>| c.appoint_adviser(&new),
        move |_| done.emit(words.appointed.into()),
    );
    let label = |path: &str| match path {
        "practitioner_id" => words.adviser,
        "valid_from" => words.from,
        "valid_to" => words.to,
        _ => words.village,
    };
    let d = form.draft();
    html! {
        <FormDialog title={words.appoint} note={words.appoint_lead} submit={words.appoint} {sending} wide={true}
            problems={form.summary(label)} onclose={props.onclose.clone()}>
            <div class="fields">
                <PersonField id="practitioner_id" label={words.adviser} of={AttendeeKind::Practitioner} value={d.person}
                    error={form.error("practitioner_id")}
                    onchange={form.edit("practitioner_id", |d: &mut Draft, v| d.person = v)} />
                <VillageField id="village_code" value={d.village.clone()} error={form.error("village_code")}
                    onchange={form.edit("village_code", |d: &mut Draft, v| d.village = v)} />
                <DateField id="valid_from" label={words.from} value={d.from} error={form.error("valid_from")}
                    onchange={form.edit("valid_from", |d: &mut Draft, v| d.from = v)} />
                <DateField id="valid_to" label={words.to} value={d.to} error={form.error("valid_to")}
                    onchange={form.edit("valid_to", |d: &mut Draft, v| d.to = v)} />
            </div>
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewAdviserPost, Vec<FieldProblem>> {
    let mut check = Check::default();
    let person = check.required("practitioner_id", draft.person);
    let village = check.required("village_code", draft.village.clone());
    let from = check.required("valid_from", draft.from);
    let to = check.required("valid_to", draft.to);
    check.done(|| {
        Some(NewAdviserPost {
            practitioner_id: person?.into(),
            village_code: village?,
            valid_from: from?,
            valid_to: to?,
        })
    })
}
