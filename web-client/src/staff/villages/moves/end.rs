//! Something ends for a reason: somebody's help, a term, an offer.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    FieldProblem, Paragraph,
    advisers::{AdviserPost, AdviserRequest, Ending},
    applications::Reasoned,
    helpers::Helper,
};
use yew::prelude::*;

use super::super::words::VillageWords;
use crate::{
    app::{Check, Form, browser, use_form},
    i18n::use_words,
    staff::parts::{AskProps, FormDialog, use_sending},
    ui::{DateField, TextArea},
};

#[derive(Clone, PartialEq)]
struct Draft {
    on: Option<NaiveDate>,
    reason: String,
}

impl Draft {
    fn today() -> Self {
        Self { on: Some(browser::today()), reason: String::new() }
    }

    fn read(&self) -> Result<Ending, Vec<FieldProblem>> {
        let mut check = Check::default();
        let on = check.required("on", self.on);
        let reason = check.text("reason", &self.reason);
        check.done(|| Some(Ending { on: on?, reason: reason? }))
    }
}

fn last_day(form: &Form<Draft>, words: &VillageWords) -> Html {
    html! {
        <DateField id="on" label={words.end_on} value={form.draft().on} error={form.error("on")}
            onchange={form.edit("on", |d: &mut Draft, v| d.on = v)} />
    }
}

fn reason(form: &Form<Draft>, words: &VillageWords) -> Html {
    html! {
        <TextArea id="reason" label={words.reason} rows={3} value={form.draft().reason.clone()}
            error={form.error("reason")} max={Paragraph::MAX}
            onchange={form.edit("reason", |d: &mut Draft, v| d.reason = v)} />
    }
}

fn label(words: &'static VillageWords) -> impl Fn(&str) -> &'static str {
    move |path| if path == "on" { words.end_on } else { words.reason }
}

/// Somebody helps no longer.
#[component]
pub fn EndHelper(props: &AskProps<Rc<Helper>>) -> Html {
    let words = use_words::<VillageWords>();
    let id = props.of.id;
    let form = use_form(Draft::today);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        Draft::read,
        move |c, said: Rc<Ending>| c.end_helper(id, &said),
        move |_| done.emit(words.end_done.into()),
    );
    html! {
        <FormDialog title={format!("{} · {}", words.end, props.of.name)} note={words.end_lead} submit={words.end}
            {sending} problems={form.summary(label(words))} onclose={props.onclose.clone()}>
            {last_day(&form, words)}{reason(&form, words)}
        </FormDialog>
    }
}

/// A term ends before its time.
#[component]
pub fn EndPost(props: &AskProps<Rc<AdviserPost>>) -> Html {
    let words = use_words::<VillageWords>();
    let id = props.of.id;
    let form = use_form(Draft::today);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        Draft::read,
        move |c, said: Rc<Ending>| c.end_adviser_post(id, &said),
        move |_| done.emit(words.end_done.into()),
    );
    html! {
        <FormDialog title={format!("{} · {}", words.end, props.of.practitioner_name)} note={words.end_lead}
            submit={words.end} {sending} problems={form.summary(label(words))} onclose={props.onclose.clone()}>
            {last_day(&form, words)}{reason(&form, words)}
        </FormDialog>
    }
}

/// The adviser declines what was offered.
#[component]
pub fn DeclineRequest(props: &AskProps<Rc<AdviserRequest>>) -> Html {
    let words = use_words::<VillageWords>();
    let id = props.of.id;
    let form = use_form(Draft::today);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |draft: &Draft| draft.read().map(|Ending { on: _, reason }| Reasoned { reason }),
        move |c, said: Rc<Reasoned>| c.decline_adviser_request(id, &said),
        move |_| done.emit(words.declined.into()),
    );
    html! {
        <FormDialog title={words.decline} submit={words.decline} {sending} problems={form.summary(label(words))}
            onclose={props.onclose.clone()}>
            {reason(&form, words)}
        </FormDialog>
    }
}
