//! A15: refused, with statutory reasons and the facts.

use std::rc::Rc;

use openapi::{
    FieldProblem, Paragraph, Prose,
    applications::{Action, Finding, Refusal, RefuseReason},
};
use yew::prelude::*;

use super::{DialogProps, MoveWords};
use crate::{
    app::{Check, Form, use_form},
    i18n::{Named, choices, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{Checkboxes, TextArea},
};

#[derive(Clone, PartialEq, Default)]
pub struct Draft {
    reasons: Vec<RefuseReason>,
    facts: String,
    deviation: String,
}

/// The reasons that follow from the opinion, and its text to start from.
fn from_opinion(props: &DialogProps) -> Draft {
    let Some(opinion) = &props.application.opinion else { return Draft::default() };
    let findings = [
        (opinion.scope, RefuseReason::R1),
        (opinion.means, RefuseReason::R2),
        (opinion.person, RefuseReason::R3),
    ];
    let reasons =
        findings.into_iter().filter(|(found, _)| *found == Finding::NotMet).map(|(_, r)| r).collect();
    Draft { reasons, facts: opinion.reasons.to_string(), deviation: String::new() }
}

#[component]
pub fn Refuse(props: &DialogProps) -> Html {
    let words = use_words::<MoveWords>();
    let id = props.application.id;
    let title = Action::Refuse.name(words.lang);
    let form = use_form(|| from_opinion(props));
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<Refusal>| c.refuse_application(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    html! {
        <FormDialog {title} note={words.refuse} submit={title} {sending} problems={form.summary(|path| label(words, path))}
            onclose={props.onclose.clone()}>
            {fields(&form, words)}
            if props.application.assessment.is_some() {
                <TextArea id="deviation" label={words.deviation} hint={words.deviation_hint} rows={2} optional={true}
                    max={Paragraph::MAX} value={form.draft().deviation.clone()} error={form.error("deviation")}
                    onchange={form.edit("deviation", |d: &mut Draft, v| d.deviation = v)} />
            }
        </FormDialog>
    }
}

/// The statutory reasons, and the facts.
pub fn fields(form: &Form<Draft>, words: &MoveWords) -> Html {
    let onreasons = form.edit("reasons", |d: &mut Draft, codes: Vec<AttrValue>| {
        d.reasons = codes.iter().filter_map(|code| code.parse().ok()).collect();
    });
    let chosen: Vec<AttrValue> = form.draft().reasons.iter().map(|r| r.code().into()).collect();
    html! {
        <>
            <Checkboxes id="reasons" label={words.refuse_reasons} choices={choices::<RefuseReason>(words.lang)}
                values={chosen} onchange={onreasons} error={form.error("reasons")} />
            <TextArea id="facts" label={words.facts} rows={7} max={Prose::MAX} value={form.draft().facts.clone()}
                error={form.error("facts")} onchange={form.edit("facts", |d: &mut Draft, v| d.facts = v)} />
        </>
    }
}

/// What a field is called in the summary of problems.
pub fn label(words: &MoveWords, path: &str) -> &'static str {
    match path {
        "facts" => words.facts,
        "deviation" => words.deviation,
        _ => words.refuse_reasons,
    }
}

pub fn read(draft: &Draft) -> Result<Refusal, Vec<FieldProblem>> {
    let mut check = Check::default();
    let facts = check.text("facts", &draft.facts);
    let deviation = check.optional("deviation", &draft.deviation);
    check.done(|| Some(Refusal { reasons: draft.reasons.clone(), facts: facts?, deviation }))
}
