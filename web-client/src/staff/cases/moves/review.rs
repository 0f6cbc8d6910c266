//! The review of a closing: returned with one list, or passed.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    cases::CaseAction,
    closings::{ClosingPass, ClosingReturn},
};
use yew::prelude::*;

use super::{CaseMoveWords, DialogProps};
use crate::{
    app::{Check, use_form},
    i18n::{Named, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::TextArea,
};

#[component]
pub fn ReturnClosing(props: &DialogProps) -> Html {
    let words = use_words::<CaseMoveWords>();
    let id = props.case.id;
    let title = CaseAction::ReturnClosing.name(words.lang);
    let form = use_form(String::new);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |typed: &String| read_list(typed),
        move |c, said: Rc<ClosingReturn>| c.return_closing(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    html! {
        <FormDialog {title} note={words.return_closing} submit={title} {sending}
            problems={form.summary(|_| words.items)} onclose={props.onclose.clone()}>
            <TextArea id="items" label={words.items} value={form.draft().clone()} error={form.error("items")}
                onchange={form.edit("items", |text: &mut String, typed| *text = typed)} />
        </FormDialog>
    }
}

fn read_list(typed: &str) -> Result<ClosingReturn, Vec<FieldProblem>> {
    let mut check = Check::default();
    let items = check.lines("items", typed);
    check.done(|| Some(ClosingReturn { items }))
}

#[component]
pub fn PassClosing(props: &DialogProps) -> Html {
    let words = use_words::<CaseMoveWords>();
    let id = props.case.id;
    let title = CaseAction::PassClosing.name(words.lang);
    let form = use_form(|| words.opinion_template.to_owned());
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |typed: &String| read_opinion(typed),
        move |c, said: Rc<ClosingPass>| c.pass_closing(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    html! {
        <FormDialog {title} note={words.pass_closing} submit={title} {sending}
            problems={form.summary(|_| words.opinion)} onclose={props.onclose.clone()}>
            <TextArea id="opinion" label={words.opinion} rows={4} value={form.draft().clone()}
                error={form.error("opinion")}
                onchange={form.edit("opinion", |text: &mut String, typed| *text = typed)} />
        </FormDialog>
    }
}

fn read_opinion(typed: &str) -> Result<ClosingPass, Vec<FieldProblem>> {
    let mut check = Check::default();
    let opinion = check.text("opinion", typed);
    check.done(|| Some(ClosingPass { opinion: opinion? }))
}
