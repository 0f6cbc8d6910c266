//! A6: another centre is competent.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    applications::{Action, Redirection},
};
use yew::prelude::*;

use super::{DialogProps, MoveWords};
use crate::{
    app::{Check, use_form},
    i18n::{Named, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{TextArea, TextField},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    name: String,
    phone: String,
    reason: String,
}

#[component]
pub fn Redirect(props: &DialogProps) -> Html {
    let words = use_words::<MoveWords>();
    let id = props.application.id;
    let title = Action::Redirect.name(words.lang);
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<Redirection>| c.redirect_application(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| match path {
        "to_name" => words.to_name,
        "to_phone" => words.to_phone,
        _ => words.reason,
    };
    let draft = form.draft();
    html! {
        <FormDialog {title} note={words.redirect} submit={title} {sending} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <TextField id="to_name" label={words.to_name} value={draft.name.clone()} error={form.error("to_name")}
                onchange={form.edit("to_name", |d: &mut Draft, v| d.name = v)} />
            <TextField id="to_phone" label={words.to_phone} kind="tel" inputmode="tel" value={draft.phone.clone()}
                error={form.error("to_phone")} onchange={form.edit("to_phone", |d: &mut Draft, v| d.phone = v)} />
            <TextArea id="reason" label={words.reason} rows={3} value={draft.reason.clone()}
                error={form.error("reason")} onchange={form.edit("reason", |d: &mut Draft, v| d.reason = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<Redirection, Vec<FieldProblem>> {
    let mut check = Check::default();
    let to_name = check.text("to_name", &draft.name);
    let to_phone = check.text("to_phone", &draft.phone);
    let reason = check.text("reason", &draft.reason);
    check.done(|| {
        Some(Redirection { to: None, to_name: Some(to_name?), to_phone: Some(to_phone?), reason: reason? })
    })
}
