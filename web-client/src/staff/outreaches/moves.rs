//! What can be done with an early intervention, each in a dialog of its own.

use std::rc::Rc;

use openapi::{
    FieldProblem, OutreachId, Paragraph, Uuid,
    outreaches::{OutreachAction, OutreachConclusion, OutreachOutcome},
};
use yew::prelude::*;

use super::words::OutreachWords;
use crate::{
    app::{Check, drawn, use_form},
    i18n::{Named, choices, code_of, use_words},
    staff::parts::{FormDialog, RecordField, use_sending},
    ui::{Radios, TextArea},
};

#[derive(Properties, PartialEq)]
pub struct MoveProps {
    pub id: OutreachId,
    pub action: OutreachAction,
    /// Done, with the news to tell.
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Move(props: &MoveProps) -> Html {
    let MoveProps { id, action, ondone, onclose } = props;
    let (id, action, ondone, onclose) = (*id, *action, ondone.clone(), onclose.clone());
    match action {
        OutreachAction::Take => drawn::<Take>(MoveProps { id, action, ondone, onclose }),
        OutreachAction::Conclude => drawn::<Conclude>(MoveProps { id, action, ondone, onclose }),
    }
}

#[component]
fn Take(props: &MoveProps) -> Html {
    let words = use_words::<OutreachWords>();
    let (id, title, done) = (props.id, props.action.name(words.lang), props.ondone.clone());
    let form = use_form(|| ());
    let sending = use_sending(
        &form,
        |()| Ok(()),
        move |c, _: Rc<()>| c.take_outreach(id),
        move |_| done.emit(words.done(title).into()),
    );
    html! { <FormDialog {title} note={words.take_lead} submit={title} {sending} onclose={props.onclose.clone()} /> }
}

#[derive(Clone, PartialEq, Default)]
struct Draft {
    outcome: Option<OutreachOutcome>,
    note: String,
    application: Option<Uuid>,
}

/// How it ended; an application that came of it is named.
#[component]
fn Conclude(props: &MoveProps) -> Html {
    let words = use_words::<OutreachWords>();
    let (id, title, done) = (props.id, props.action.name(words.lang), props.ondone.clone());
    let form = use_form(Draft::default);
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<OutreachConclusion>| c.conclude_outreach(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| match path {
        "outcome" => words.outcome,
        "application_id" => words.application,
        _ => words.how,
    };
    let d = form.draft();
    html! {
        <FormDialog {title} note={words.conclude_lead} submit={title} {sending} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <Radios id="outcome" label={words.outcome} choices={choices::<OutreachOutcome>(words.lang)}
                value={code_of(d.outcome)} error={form.error("outcome")}
                onchange={form.edit("outcome", |d: &mut Draft, v: String| d.outcome = v.parse().ok())} />
            if d.outcome == Some(OutreachOutcome::Applied) {
                <RecordField id="application_id" value={d.application} error={form.error("application_id")}
                    onchange={form.edit("application_id", |d: &mut Draft, v| d.application = v)} />
            }
            <TextArea id="note" label={words.how} rows={3} max={Paragraph::MAX} value={d.note.clone()}
                error={form.error("note")} onchange={form.edit("note", |d: &mut Draft, v| d.note = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<OutreachConclusion, Vec<FieldProblem>> {
    let mut check = Check::default();
    let outcome = check.required("outcome", draft.outcome);
    let application_id = match outcome {
        Some(OutreachOutcome::Applied) => check.required("application_id", draft.application),
        _ => None,
    };
    let note = check.text("note", &draft.note);
    check.done(|| {
        Some(OutreachConclusion {
            outcome: outcome?,
            note: note?,
            application_id: application_id.map(Into::into),
        })
    })
}
