//! A meeting is put on the year's schedule.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem, OrganisationId,
    meetings::{MeetingKind, NewMeeting},
};
use yew::prelude::*;

use super::words::MeetingWords;
use crate::{
    app::{Check, use_form},
    i18n::{code_of, options, use_words},
    staff::parts::{AskProps, FormDialog, WorkplaceField, use_sending, use_workplace},
    ui::{DateField, Select, TextArea},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    organisation: Option<OrganisationId>,
    kind: Option<MeetingKind>,
    planned_on: Option<NaiveDate>,
    topics: String,
}

#[component]
pub fn Plan(props: &AskProps<()>) -> Html {
    let words = use_words::<MeetingWords>();
    let own = use_workplace();
    let form = use_form(|| Draft { organisation: own, ..Draft::default() });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewMeeting>| c.plan_meeting(&new),
        move |_| done.emit(words.plan_done.into()),
    );
    let label = |path: &str| match path {
        "kind" => words.kind,
        "planned_on" => words.planned_on,
        "topics" => words.topics,
        _ => words.office,
    };
    let d = form.draft();
    html! {
        <FormDialog title={words.plan} submit={words.plan} {sending} wide={true} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <div class="fields">
                <Select id="kind" label={words.kind} options={options::<MeetingKind>(words.lang)} value={code_of(d.kind)}
                    error={form.error("kind")}
                    onchange={form.edit("kind", |d: &mut Draft, v: String| d.kind = v.parse().ok())} />
                <DateField id="planned_on" label={words.planned_on} value={d.planned_on} error={form.error("planned_on")}
                    onchange={form.edit("planned_on", |d: &mut Draft, v| d.planned_on = v)} />
                <WorkplaceField id="organisation_id" label={words.office} value={d.organisation}
                    error={form.error("organisation_id")}
                    onchange={form.edit("organisation_id", |d: &mut Draft, v| d.organisation = v)} />
            </div>
            <TextArea id="topics" label={words.topics} hint={words.topics_hint} rows={4} value={d.topics.clone()}
                error={form.error("topics")} onchange={form.edit("topics", |d: &mut Draft, v| d.topics = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewMeeting, Vec<FieldProblem>> {
    let mut check = Check::default();
    let kind = check.required("kind", draft.kind);
    let planned_on = check.required("planned_on", draft.planned_on);
    let organisation_id = check.required("organisation_id", draft.organisation);
    let topics = check.lines("topics", &draft.topics);
    if topics.is_empty() {
        check.add("topics", Code::Required);
    }
    check.done(|| {
        Some(NewMeeting { organisation_id: organisation_id?, kind: kind?, planned_on: planned_on?, topics })
    })
}
