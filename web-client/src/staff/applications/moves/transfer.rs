//! ONL-02: the application goes to the competent centre, with papers and history, where the person agrees.

use std::rc::Rc;

use openapi::{
    Code, FieldProblem, OrganisationId, Paragraph,
    applications::{self, Action},
};
use yew::prelude::*;

use super::{DialogProps, MoveWords};
use crate::{
    app::{Check, use_form},
    i18n::{Named, use_words},
    staff::parts::{FormDialog, OfficeField, use_sending},
    ui::{Checkbox, TextArea},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    to: Option<OrganisationId>,
    reason: String,
    consented: bool,
}

#[component]
pub fn Transfer(props: &DialogProps) -> Html {
    let words = use_words::<MoveWords>();
    let id = props.application.id;
    let title = Action::Transfer.name(words.lang);
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<applications::Transfer>| c.transfer_application(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| match path {
        "to" => words.to_centre,
        "consented" => words.consented,
        _ => words.reason,
    };
    let draft = form.draft();
    html! {
        <FormDialog {title} note={words.transfer} submit={title} {sending} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <OfficeField id="to" label={words.to_centre} value={draft.to} error={form.error("to")}
                onchange={form.edit("to", |d: &mut Draft, v| d.to = v)} />
            <TextArea id="reason" label={words.reason} rows={3} max={Paragraph::MAX} value={draft.reason.clone()}
                error={form.error("reason")} onchange={form.edit("reason", |d: &mut Draft, v| d.reason = v)} />
            <Checkbox id="consented" label={words.consented} value={draft.consented} error={form.error("consented")}
                onchange={form.edit("consented", |d: &mut Draft, v| d.consented = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<applications::Transfer, Vec<FieldProblem>> {
    let mut check = Check::default();
    let to = check.required("to", draft.to);
    let reason = check.text("reason", &draft.reason);
    if !draft.consented {
        check.add("consented", Code::NotConfirmed);
    }
    let consented = draft.consented;
    check.done(|| Some(applications::Transfer { to: to?, reason: reason?, consented }))
}
