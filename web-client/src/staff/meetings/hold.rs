//! The minutes of a meeting: who came, what was discussed, what was resolved.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem,
    meetings::{Meeting, Minutes},
};
use yew::prelude::*;

use super::words::MeetingWords;
use crate::{
    app::{Check, browser, use_form},
    i18n::{Named, use_words},
    staff::parts::{AskProps, FormDialog, use_sending},
    ui::{DateField, TextArea},
};

#[derive(Clone, PartialEq)]
struct Draft {
    held_on: Option<NaiveDate>,
    attendees: String,
    topics: String,
    resolutions: String,
}

#[component]
pub fn Hold(props: &AskProps<Rc<Meeting>>) -> Html {
    let words = use_words::<MeetingWords>();
    let id = props.of.id;
    let planned = props.of.topics.iter().map(|line| &**line).collect::<Vec<&str>>().join("\n");
    let form = use_form(|| Draft {
        held_on: Some(browser::today()),
        attendees: String::new(),
        topics: planned,
        resolutions: String::new(),
    });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<Minutes>| c.hold_meeting(id, &said),
        move |_| done.emit(words.hold_done.into()),
    );
    let label = |path: &str| match path {
        "held_on" => words.held_on,
        "attendees" => words.attendees,
        "topics" => words.topics,
        _ => words.resolutions,
    };
    let d = form.draft();
    html! {
        <FormDialog title={format!("{} · {}", words.hold, props.of.kind.name(words.lang))} note={words.hold_lead}
            submit={words.hold} {sending} wide={true} problems={form.summary(label)} onclose={props.onclose.clone()}>
            <DateField id="held_on" label={words.held_on} value={d.held_on} error={form.error("held_on")}
                max={browser::today()} onchange={form.edit("held_on", |d: &mut Draft, v| d.held_on = v)} />
            <TextArea id="attendees" label={words.attendees} hint={words.attendees_hint} rows={3}
                value={d.attendees.clone()} error={form.error("attendees")}
                onchange={form.edit("attendees", |d: &mut Draft, v| d.attendees = v)} />
            <TextArea id="topics" label={words.topics} hint={words.topics_hint} rows={3} value={d.topics.clone()}
                error={form.error("topics")} onchange={form.edit("topics", |d: &mut Draft, v| d.topics = v)} />
            <TextArea id="resolutions" label={words.resolutions} hint={words.topics_hint} rows={3}
                value={d.resolutions.clone()} error={form.error("resolutions")} optional={true}
                onchange={form.edit("resolutions", |d: &mut Draft, v| d.resolutions = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<Minutes, Vec<FieldProblem>> {
    let mut check = Check::default();
    let held_on = check.required("held_on", draft.held_on);
    let attendees = check.lines("attendees", &draft.attendees);
    if attendees.is_empty() {
        check.add("attendees", Code::Required);
    }
    let topics = check.lines("topics", &draft.topics);
    if topics.is_empty() {
        check.add("topics", Code::Required);
    }
    let resolutions = check.lines("resolutions", &draft.resolutions);
    check.done(|| Some(Minutes { held_on: held_on?, attendees, topics, resolutions }))
}
