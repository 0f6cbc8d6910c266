//! A relation is recorded: one's own, or a practitioner's; to a person, or to a record.

use std::rc::Rc;

use openapi::{
    Code, FieldProblem, Uuid,
    auth::Permission,
    recusals::{NewRecusal, RecusalGround, RecusalTarget},
    trainings::AttendeeKind,
};
use yew::prelude::*;

use super::words::RecusalWords;
use crate::{
    app::{Check, Form, use_form, use_session},
    i18n::{choices, code_of, use_words},
    staff::parts::{AskProps, FormDialog, PersonField, RecordField, use_sending},
    ui::{Choice, Radios, TextField},
};

#[derive(Clone, PartialEq)]
struct Draft {
    of_practitioner: bool,
    practitioner: Option<Uuid>,
    ground: Option<RecusalGround>,
    target: RecusalTarget,
    id_no: String,
    record: Option<Uuid>,
    note: String,
}

#[component]
pub fn Declare(props: &AskProps<()>) -> Html {
    let words = use_words::<RecusalWords>();
    let session = use_session();
    let may = |permission| session.me().is_some_and(|me| me.permissions.contains(&permission));
    // Who records for others needs the roster to choose from.
    let records =
        may(Permission::ManagePractitioners) && (may(Permission::Assign) || may(Permission::Decide));
    let form = use_form(|| Draft {
        of_practitioner: false,
        practitioner: None,
        ground: None,
        target: RecusalTarget::Person,
        id_no: String::new(),
        record: None,
        note: String::new(),
    });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewRecusal>| c.declare_recusal(&new),
        move |_| done.emit(words.declared_done.into()),
    );
    let label = |path: &str| match path {
        "practitioner_id" => words.practitioner,
        "ground" => words.ground,
        "record_id" => words.record,
        "note" => words.note,
        _ => words.id_no,
    };
    let d = form.draft();
    html! {
        <FormDialog title={words.declare} note={words.declare_lead} submit={words.declare} {sending}
            problems={form.summary(label)} onclose={props.onclose.clone()}>
            if records { {whose(&form, words)} }
            <Radios id="ground" label={words.ground} choices={choices::<RecusalGround>(words.lang)}
                value={code_of(d.ground)} error={form.error("ground")}
                onchange={form.edit("ground", |d: &mut Draft, v: String| d.ground = v.parse().ok())} />
            {target(&form, words)}
            <TextField id="note" label={words.note} hint={words.note_hint} value={d.note.clone()} optional={true}
                error={form.error("note")} onchange={form.edit("note", |d: &mut Draft, v| d.note = v)} />
        </FormDialog>
    }
}

fn whose(form: &Form<Draft>, words: &RecusalWords) -> Html {
    let d = form.draft();
    let people = vec![Choice::new("own", words.own), Choice::new("colleague", words.colleague)];
    html! {
        <>
            <Radios id="whose" label={words.whose} choices={people}
                value={if d.of_practitioner { "colleague" } else { "own" }}
                onchange={form.edit("practitioner_id", |d: &mut Draft, v: String| d.of_practitioner = v == "colleague")} />
            if d.of_practitioner {
                <PersonField id="practitioner_id" label={words.practitioner} of={AttendeeKind::Practitioner}
                    value={d.practitioner} error={form.error("practitioner_id")}
                    onchange={form.edit("practitioner_id", |d: &mut Draft, v| d.practitioner = v)} />
            }
        </>
    }
}

fn target(form: &Form<Draft>, words: &RecusalWords) -> Html {
    let d = form.draft();
    let targets = vec![
        Choice::new(RecusalTarget::Person.code(), words.to_person),
        Choice::new(RecusalTarget::Record.code(), words.to_record),
    ];
    let onchange = form.edit("id_no", |d: &mut Draft, v: String| {
        d.target = v.parse().unwrap_or(RecusalTarget::Person);
    });
    html! {
        <>
            <Radios id="target" label={words.target} choices={targets} value={d.target.code()} {onchange} />
            if d.target == RecusalTarget::Person {
                <TextField id="id_no" label={words.id_no} hint={words.id_no_hint} value={d.id_no.clone()}
                    error={form.error("id_no")} autocomplete="off" maxlength="18"
                    onchange={form.edit("id_no", |d: &mut Draft, v| d.id_no = v)} />
            } else {
                <RecordField id="record_id" cases={true} value={d.record} error={form.error("record_id")}
                    onchange={form.edit("record_id", |d: &mut Draft, v| d.record = v)} />
            }
        </>
    }
}

fn read(draft: &Draft) -> Result<NewRecusal, Vec<FieldProblem>> {
    let mut check = Check::default();
    if draft.of_practitioner && draft.practitioner.is_none() {
        check.add("practitioner_id", Code::Required);
    }
    let ground = check.required("ground", draft.ground);
    let (id_no, record_id) = match draft.target {
        RecusalTarget::Person => (check.text("id_no", &draft.id_no), None),
        RecusalTarget::Record => (None, check.required("record_id", draft.record)),
    };
    let note = check.optional("note", &draft.note);
    let practitioner_id = draft.practitioner.filter(|_| draft.of_practitioner).map(Into::into);
    check
        .done(|| Some(NewRecusal { user_id: None, practitioner_id, ground: ground?, id_no, record_id, note }))
}
