//! Declaring a conflict, or denying it with a reason.

use std::rc::Rc;

use openapi::{
    Code, FieldProblem, OrganisationId, Paragraph,
    conflicts::{ConflictCheck, ConflictOutcome, NewConflictDeclaration},
};
use yew::prelude::*;

use super::{Subject, words::ConflictWords};
use crate::{
    app::{Check, use_form},
    i18n::{Named, code_of, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{Choice, Radios, Select, TextArea},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    outcome: Option<ConflictOutcome>,
    firm: Option<OrganisationId>,
    note: String,
}

#[derive(Properties, PartialEq)]
pub struct DeclareProps {
    pub of: Subject,
    pub check: Rc<ConflictCheck>,
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Declare(props: &DeclareProps) -> Html {
    let words = use_words::<ConflictWords>();
    let of = props.of;
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let hits = props.check.hits.len();
    let sending = use_sending(
        &form,
        move |draft: &Draft| read(draft, hits),
        move |c, said: Rc<NewConflictDeclaration>| of.declare(&c, &said),
        move |_| done.emit(words.declared_done.into()),
    );
    let label = |path: &str| match path {
        "outcome" => words.outcome,
        "firm_id" => words.firm,
        _ => words.note,
    };
    let outcome = |outcome: ConflictOutcome, hint: &'static str| {
        Choice::new(outcome.code(), outcome.name(words.lang)).hint(hint)
    };
    let outcomes = vec![
        outcome(ConflictOutcome::Denied, words.denied_hint),
        outcome(ConflictOutcome::Declared, words.declared_hint),
    ];
    let firms = firms(&props.check);
    let draft = form.draft();
    html! {
        <FormDialog title={words.title} note={words.declare_lead} submit={words.declare} {sending}
            problems={form.summary(label)} onclose={props.onclose.clone()}>
            <Radios id="outcome" label={words.outcome} choices={outcomes} value={code_of(draft.outcome)}
                error={form.error("outcome")}
                onchange={form.edit("outcome", |d: &mut Draft, v: String| d.outcome = v.parse().ok())} />
            if matches!(of, Subject::Case(_)) && !firms.is_empty() {
                <Select id="firm_id" label={words.firm} options={firms} empty={words.every_firm} optional={true}
                    value={draft.firm.map(|id| id.to_string()).unwrap_or_default()} error={form.error("firm_id")}
                    onchange={form.edit("firm_id", |d: &mut Draft, v: String| d.firm = v.parse().ok())} />
            }
            <TextArea id="note" label={words.note} hint={words.note_hint} rows={3} max={Paragraph::MAX}
                value={draft.note.clone()} error={form.error("note")}
                onchange={form.edit("note", |d: &mut Draft, v| d.note = v)} />
        </FormDialog>
    }
}

/// The firms that act in what was found, each once.
fn firms(check: &ConflictCheck) -> Vec<(AttrValue, AttrValue)> {
    let mut firms: Vec<(AttrValue, AttrValue)> = Vec::new();
    for hit in &check.hits {
        if let (Some(id), Some(name)) = (hit.firm_id, &hit.firm_name) {
            let firm = (AttrValue::from(id.to_string()), AttrValue::from(name.clone()));
            if !firms.contains(&firm) {
                firms.push(firm);
            }
        }
    }
    firms
}

fn read(draft: &Draft, hits: usize) -> Result<NewConflictDeclaration, Vec<FieldProblem>> {
    let mut check = Check::default();
    let outcome = check.required("outcome", draft.outcome);
    let note = check.optional("note", &draft.note);
    if draft.outcome == Some(ConflictOutcome::Denied) && hits > 0 && draft.note.trim().is_empty() {
        check.add("note", Code::ReasonRequired);
    }
    let firm_id = draft.firm;
    check.done(|| Some(NewConflictDeclaration { outcome: outcome?, firm_id, note }))
}
