//! A day is named, and two who come.

use std::rc::Rc;

use chrono::{DateTime, NaiveDateTime, Utc};
use openapi::{
    Code, FieldProblem, UserId,
    home_visits::{HomeVisit, HomeVisitAction, HomeVisitAppointment},
};
use yew::prelude::*;

use super::words::VisitWords;
use crate::{
    app::{Check, Form, use_form},
    i18n::{Named, china_day, clock_time, from_china, use_words},
    staff::parts::{AskProps, FormDialog, use_sending},
    ui::{Select, TextField},
};

/// As the browser's own field writes a time.
const LOCAL: &str = "%Y-%m-%dT%H:%M";

/// What was typed into such a field, as an instant.
pub fn instant(typed: &str) -> Option<DateTime<Utc>> {
    NaiveDateTime::parse_from_str(typed, LOCAL).ok().map(from_china)
}

/// An instant as such a field wants it.
pub fn typed(at: DateTime<Utc>) -> String {
    format!("{}T{}", china_day(at), clock_time(at))
}

#[derive(Clone, PartialEq, Default)]
struct Draft {
    at: String,
    visitors: [Option<UserId>; 2],
}

#[component]
pub fn Schedule(props: &AskProps<Rc<HomeVisit>>) -> Html {
    let words = use_words::<VisitWords>();
    let visit = props.of.clone();
    let (id, title) = (visit.id, HomeVisitAction::Schedule.name(words.lang));
    let form = use_form(|| {
        let mut going = visit.visitors.iter().map(|one| one.id);
        Draft {
            at: visit.scheduled_at.map(typed).unwrap_or_default(),
            visitors: [going.next(), going.next()],
        }
    });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<HomeVisitAppointment>| c.schedule_home_visit(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| match path {
        "visitors[0]" => words.first,
        "visitors[1]" => words.second,
        _ => words.at,
    };
    let people: Vec<(AttrValue, AttrValue)> = props
        .of
        .candidates
        .iter()
        .map(|one| (one.id.to_string().into(), one.name.to_string().into()))
        .collect();
    html! {
        <FormDialog {title} note={words.schedule_lead} submit={title} {sending} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <TextField id="at" label={words.at} hint={words.at_hint} kind="datetime-local"
                value={form.draft().at.clone()} error={form.error("at")}
                onchange={form.edit("at", |d: &mut Draft, v| d.at = v)} />
            {visitor(&form, "visitors[0]", words.first, 0, people.clone())}
            {visitor(&form, "visitors[1]", words.second, 1, people)}
        </FormDialog>
    }
}

fn visitor(
    form: &Form<Draft>,
    id: &'static str,
    label: &'static str,
    at: usize,
    options: Vec<(AttrValue, AttrValue)>,
) -> Html {
    let value = form.draft().visitors[at].map(|id| id.to_string()).unwrap_or_default();
    let onchange = form.edit_with(id, move |d: &mut Draft, v: String| d.visitors[at] = v.parse().ok());
    html! { <Select {id} {label} {options} {value} {onchange} error={form.error(id)} /> }
}

fn read(draft: &Draft) -> Result<HomeVisitAppointment, Vec<FieldProblem>> {
    let mut check = Check::default();
    let at = check.required("at", instant(&draft.at));
    let first = check.required("visitors[0]", draft.visitors[0]);
    let second = check.required("visitors[1]", draft.visitors[1]);
    if first.is_some() && first == second {
        check.add("visitors[1]", Code::Duplicate);
    }
    check.done(|| Some(HomeVisitAppointment { at: at?, visitors: vec![first?, second?] }))
}
