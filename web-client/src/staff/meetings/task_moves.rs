//! A meeting gives somebody a task, and a task moves on the board.

use std::rc::Rc;

use openapi::{
    FieldProblem, Paragraph,
    deadlines::Unit,
    meetings::{Meeting, NewTask, Task, TaskMove, TaskStatus},
};
use yew::prelude::*;

use super::words::MeetingWords;
use crate::{
    app::{Check, use_form},
    i18n::{Named, code_of, use_words},
    staff::parts::{AskProps, FormDialog, use_sending},
    ui::{Choice, NumberField, Radios, Select, TextArea, TextField},
};

#[derive(Clone, PartialEq)]
struct Draft {
    title: String,
    owner: String,
    count: Option<u32>,
    unit: Unit,
}

/// Tasks are not counted in hours.
const UNITS: [Unit; 3] = [Unit::Days, Unit::WorkingDays, Unit::Months];

/// A meeting that was held gives somebody a task.
#[component]
pub fn Give(props: &AskProps<Rc<Meeting>>) -> Html {
    let words = use_words::<MeetingWords>();
    let id = props.of.id;
    let form =
        use_form(|| Draft { title: String::new(), owner: String::new(), count: Some(1), unit: Unit::Months });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, new: Rc<NewTask>| c.give_task(id, &new),
        move |_| done.emit(words.give_done.into()),
    );
    let label = |path: &str| match path {
        "title" => words.task,
        "owner" => words.owner,
        "unit" => words.unit,
        _ => words.count,
    };
    let d = form.draft();
    let units: Vec<(AttrValue, AttrValue)> =
        UNITS.iter().map(|unit| (unit.code().into(), unit.name(words.lang).into())).collect();
    html! {
        <FormDialog title={format!("{} · {}", words.give, props.of.kind.name(words.lang))} submit={words.give} {sending}
            problems={form.summary(label)} onclose={props.onclose.clone()}>
            <TextField id="title" label={words.task} value={d.title.clone()} error={form.error("title")} maxlength="200"
                onchange={form.edit("title", |d: &mut Draft, v| d.title = v)} />
            <TextField id="owner" label={words.owner} value={d.owner.clone()} error={form.error("owner")} maxlength="200"
                onchange={form.edit("owner", |d: &mut Draft, v| d.owner = v)} />
            <NumberField id="count" label={words.count} value={d.count} error={form.error("count")}
                onchange={form.edit("count", |d: &mut Draft, v| d.count = v)} />
            <Select id="unit" label={words.unit} options={units} value={d.unit.code()} error={form.error("unit")}
                onchange={form.edit("unit", |d: &mut Draft, v: String| d.unit = v.parse().unwrap_or(Unit::Days))} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewTask, Vec<FieldProblem>> {
    let mut check = Check::default();
    let title = check.text("title", &draft.title);
    let owner = check.text("owner", &draft.owner);
    let count = check.required("count", draft.count);
    // What does not fit is beyond two years, and refused as such.
    check.done(|| {
        let count = u16::try_from(count?).unwrap_or(u16::MAX);
        Some(NewTask { title: title?, owner: owner?, count, unit: draft.unit })
    })
}

#[derive(Clone, PartialEq)]
struct Move {
    status: Option<TaskStatus>,
    note: String,
}

/// A task moves to another state.
#[component]
pub fn MoveTask(props: &AskProps<Rc<Task>>) -> Html {
    let words = use_words::<MeetingWords>();
    let id = props.of.id;
    let form = use_form(|| Move { status: None, note: String::new() });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |said: &Move| {
            let mut check = Check::default();
            let status = check.required("status", said.status);
            let note = match said.status {
                Some(TaskStatus::Dropped) => check.text("note", &said.note),
                _ => check.optional("note", &said.note),
            };
            check.done(|| Some(TaskMove { status: status?, note }))
        },
        move |c, said: Rc<TaskMove>| c.move_task(id, &said),
        move |_| done.emit(words.moved.into()),
    );
    let label = |path: &str| if path == "status" { words.state } else { words.note };
    let d = form.draft();
    let states: Vec<Choice> =
        props.of.moves.iter().map(|to| Choice::new(to.code(), to.name(words.lang))).collect();
    html! {
        <FormDialog title={format!("{} · {}", words.move_to, props.of.title)} note={words.move_lead}
            submit={words.move_to} {sending} problems={form.summary(label)} onclose={props.onclose.clone()}>
            <Radios id="status" label={words.state} choices={states} value={code_of(d.status)} error={form.error("status")}
                onchange={form.edit("status", |d: &mut Move, v: String| d.status = v.parse().ok())} />
            <TextArea id="note" label={words.note} rows={3} value={d.note.clone()} error={form.error("note")}
                optional={d.status != Some(TaskStatus::Dropped)} max={Paragraph::MAX}
                onchange={form.edit("note", |d: &mut Move, v| d.note = v)} />
        </FormDialog>
    }
}
