//! Planning a training, and recording who attended.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    FieldProblem, OrganisationId, Uuid,
    trainings::{Attendance, Attendances, AttendeeKind, NewTraining, Training, TrainingKind},
};
use yew::prelude::*;

use super::words::RegisterWords;
use crate::{
    app::{Check, browser, use_form},
    i18n::{code_of, options, use_words},
    staff::parts::{AskProps, FormDialog, PersonField, WorkplaceField, use_sending, use_workplace},
    ui::{DateField, NumberField, Select, TextField},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    organisation: Option<OrganisationId>,
    kind: Option<TrainingKind>,
    title: String,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    hours: Option<u32>,
}

/// What does not fit is beyond every limit, and refused as such.
fn small(number: u32) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// A training is planned.
#[component]
pub fn Plan(props: &AskProps<()>) -> Html {
    let words = use_words::<RegisterWords>();
    let own = use_workplace();
    let today = Some(browser::today());
    let form = use_form(|| Draft { organisation: own, starts_on: today, ends_on: today, ..Draft::default() });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewTraining>| c.plan_training(&new),
        move |_| done.emit(words.planned.into()),
    );
    let label = |path: &str| match path {
        "kind" => words.kind,
        "title" => words.training,
        "starts_on" => words.starts_on,
        "ends_on" => words.ends_on,
        "hours" => words.training_hours,
        _ => words.office,
    };
    let d = form.draft();
    html! {
        <FormDialog title={words.plan} submit={words.plan} {sending} wide={true} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <div class="fields">
                <TextField id="title" label={words.training} value={d.title.clone()} error={form.error("title")}
                    maxlength="200" onchange={form.edit("title", |d: &mut Draft, v| d.title = v)} />
                <Select id="kind" label={words.kind} options={options::<TrainingKind>(words.lang)} value={code_of(d.kind)}
                    error={form.error("kind")}
                    onchange={form.edit("kind", |d: &mut Draft, v: String| d.kind = v.parse().ok())} />
                <DateField id="starts_on" label={words.starts_on} value={d.starts_on} error={form.error("starts_on")}
                    onchange={form.edit("starts_on", |d: &mut Draft, v| d.starts_on = v)} />
                <DateField id="ends_on" label={words.ends_on} value={d.ends_on} error={form.error("ends_on")}
                    onchange={form.edit("ends_on", |d: &mut Draft, v| d.ends_on = v)} />
                <NumberField id="hours" label={words.training_hours} value={d.hours} error={form.error("hours")}
                    onchange={form.edit("hours", |d: &mut Draft, v| d.hours = v)} />
                <WorkplaceField id="organisation_id" label={words.office} value={d.organisation}
                    error={form.error("organisation_id")}
                    onchange={form.edit("organisation_id", |d: &mut Draft, v| d.organisation = v)} />
            </div>
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewTraining, Vec<FieldProblem>> {
    let mut check = Check::default();
    let title = check.text("title", &draft.title);
    let kind = check.required("kind", draft.kind);
    let starts_on = check.required("starts_on", draft.starts_on);
    let ends_on = check.required("ends_on", draft.ends_on);
    let hours = check.required("hours", draft.hours);
    let organisation_id = check.required("organisation_id", draft.organisation);
    check.done(|| {
        Some(NewTraining {
            organisation_id: organisation_id?,
            kind: kind?,
            title: title?,
            starts_on: starts_on?,
            ends_on: ends_on?,
            hours: small(hours?),
        })
    })
}

#[derive(Clone, PartialEq)]
struct Present {
    kind: AttendeeKind,
    person: Option<Uuid>,
    hours: Option<u32>,
}

/// Somebody attended, for so many hours.
#[component]
pub fn Attend(props: &AskProps<Rc<Training>>) -> Html {
    let words = use_words::<RegisterWords>();
    let id = props.of.id;
    let whole = u32::from(props.of.hours);
    let form = use_form(|| Present { kind: AttendeeKind::Staff, person: None, hours: Some(whole) });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        attended,
        move |c, said: Rc<Attendances>| c.record_attendances(id, &said),
        move |_| done.emit(words.attend_done.into()),
    );
    let label = |path: &str| if path.ends_with("hours") { words.training_hours } else { words.person };
    let d = form.draft();
    let onkind = form.edit("items[0].attendee_id", |d: &mut Present, v: String| {
        d.kind = v.parse().unwrap_or(AttendeeKind::Staff);
        d.person = None;
    });
    html! {
        <FormDialog title={format!("{} · {}", words.attend, props.of.title)} note={words.attend_lead}
            submit={words.attend} {sending} problems={form.summary(label)} onclose={props.onclose.clone()}>
            <Select id="kind" label={words.list} options={options::<AttendeeKind>(words.lang)}
                value={code_of(Some(d.kind))} onchange={onkind} />
            <PersonField id="items[0].attendee_id" label={words.person} of={d.kind} value={d.person}
                error={form.error("items[0].attendee_id")}
                onchange={form.edit("items[0].attendee_id", |d: &mut Present, v| d.person = v)} />
            <NumberField id="items[0].hours" label={words.training_hours} value={d.hours}
                error={form.error("items[0].hours")}
                onchange={form.edit("items[0].hours", |d: &mut Present, v| d.hours = v)} />
        </FormDialog>
    }
}

fn attended(draft: &Present) -> Result<Attendances, Vec<FieldProblem>> {
    let mut check = Check::default();
    let person = check.required("items[0].attendee_id", draft.person);
    let hours = check.required("items[0].hours", draft.hours);
    check.done(|| {
        let one = Attendance { kind: draft.kind, attendee_id: person?, hours: small(hours?) };
        Some(Attendances { items: vec![one] })
    })
}
