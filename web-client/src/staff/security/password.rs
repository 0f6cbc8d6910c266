//! Another password for oneself.

use std::rc::Rc;

use openapi::{Code, FieldProblem, auth::PasswordChange};
use yew::{platform::spawn_local, prelude::*};

use super::words::SecurityWords;
use crate::{
    app::{Check, use_form, use_session},
    i18n::use_words,
    staff::parts::{FormDialog, use_sending},
    ui::{TextField, use_toast},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    current: String,
    new: String,
    repeat: String,
}

#[derive(Properties, PartialEq)]
pub struct ChangePasswordProps {
    pub onclose: Callback<()>,
}

#[component]
pub fn ChangePassword(props: &ChangePasswordProps) -> Html {
    let words = use_words::<SecurityWords>();
    let (session, toast) = (use_session(), use_toast());
    let form = use_form(Draft::default);
    let onclose = props.onclose.clone();
    let sending = use_sending(
        &form,
        read,
        |c, said: Rc<PasswordChange>| c.change_password(&said),
        move |()| {
            onclose.emit(());
            toast.emit(words.changed.into());
            // The duty is done; what the account may do now is read anew. Without an answer the old rights stand.
            let session = session.clone();
            spawn_local(async move { _ = session.renew().await });
        },
    );
    let label = |path: &str| match path {
        "current" => words.current,
        "new" => words.new,
        _ => words.repeat,
    };
    let d = form.draft();
    html! {
        <FormDialog title={words.change} note={words.password_lead} submit={words.change} {sending}
            problems={form.summary(label)} onclose={props.onclose.clone()}>
            <TextField id="current" label={words.current} kind="password" autocomplete="current-password"
                value={d.current.clone()} error={form.error("current")}
                onchange={form.edit("current", |d: &mut Draft, v| d.current = v)} />
            <TextField id="new" label={words.new} hint={words.new_hint} kind="password" autocomplete="new-password"
                value={d.new.clone()} error={form.error("new")}
                onchange={form.edit("new", |d: &mut Draft, v| d.new = v)} />
            <TextField id="repeat" label={words.repeat} kind="password" autocomplete="new-password"
                value={d.repeat.clone()} error={form.error("repeat")}
                onchange={form.edit("repeat", |d: &mut Draft, v| d.repeat = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<PasswordChange, Vec<FieldProblem>> {
    let mut check = Check::default();
    let filled = |typed: &String| Some(typed.clone()).filter(|typed| !typed.is_empty());
    let current = check.required("current", filled(&draft.current));
    let new = check.required("new", filled(&draft.new));
    if draft.repeat != draft.new {
        check.add("repeat", Code::Mismatch);
    }
    check.done(|| Some(PasswordChange { current: current?, new: new? }))
}
