//! A hearing date.

use std::rc::Rc;

use chrono::NaiveDateTime;
use openapi::{
    FieldProblem,
    cases::{CaseAction, NewHearing},
};
use yew::prelude::*;

use super::{CaseMoveWords, DialogProps};
use crate::{
    app::{Check, use_form},
    i18n::{Named, from_china, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::TextField,
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    /// As the browser's own field writes it: `2026-11-20T09:00`.
    at: String,
    place: String,
    judge: String,
}

#[component]
pub fn SetHearing(props: &DialogProps) -> Html {
    let words = use_words::<CaseMoveWords>();
    let id = props.case.id;
    let title = CaseAction::SetHearing.name(words.lang);
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<NewHearing>| c.set_hearing(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| match path {
        "at" => words.hearing_at,
        "place" => words.hearing_place,
        _ => words.hearing_judge,
    };
    let d = form.draft();
    html! {
        <FormDialog {title} submit={title} {sending} problems={form.summary(label)} onclose={props.onclose.clone()}>
            <TextField id="at" label={words.hearing_at} hint={words.hearing_at_hint} kind="datetime-local"
                value={d.at.clone()} error={form.error("at")} onchange={form.edit("at", |d: &mut Draft, v| d.at = v)} />
            <TextField id="place" label={words.hearing_place} value={d.place.clone()} error={form.error("place")}
                onchange={form.edit("place", |d: &mut Draft, v| d.place = v)} />
            <TextField id="judge" label={words.hearing_judge} optional={true} value={d.judge.clone()}
                error={form.error("judge")} onchange={form.edit("judge", |d: &mut Draft, v| d.judge = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewHearing, Vec<FieldProblem>> {
    let mut check = Check::default();
    let local = NaiveDateTime::parse_from_str(&draft.at, "%Y-%m-%dT%H:%M").ok();
    let at = check.required("at", local.map(from_china));
    let place = check.text("place", &draft.place);
    let judge = check.optional("judge", &draft.judge);
    check.done(|| Some(NewHearing { at: at?, place: place?, judge }))
}
