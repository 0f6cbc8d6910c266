//! Taking off one's own second factor.

use std::rc::Rc;

use openapi::{FieldProblem, auth::FactorRemoval};
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
    password: String,
    code: String,
}

#[derive(Properties, PartialEq)]
pub struct RemoveProps {
    pub onclose: Callback<()>,
}

#[component]
pub fn Remove(props: &RemoveProps) -> Html {
    let words = use_words::<SecurityWords>();
    let (session, toast) = (use_session(), use_toast());
    let form = use_form(Draft::default);
    let onclose = props.onclose.clone();
    let sending = use_sending(
        &form,
        read,
        |c, said: Rc<FactorRemoval>| c.remove_second_factor(&said),
        move |()| {
            onclose.emit(());
            toast.emit(words.removed.into());
            // What is set up is read anew. Without an answer the old state stands.
            let session = session.clone();
            spawn_local(async move { _ = session.renew().await });
        },
    );
    let label = |path: &str| if path == "password" { words.current } else { words.code };
    let d = form.draft();
    html! {
        <FormDialog title={words.remove} note={words.remove_lead} submit={words.remove} {sending}
            problems={form.summary(label)} onclose={props.onclose.clone()}>
            <TextField id="password" label={words.current} kind="password" autocomplete="current-password"
                value={d.password.clone()} error={form.error("password")}
                onchange={form.edit("password", |d: &mut Draft, v| d.password = v)} />
            <TextField id="code" label={words.code} autocomplete="one-time-code" value={d.code.clone()}
                error={form.error("code")} onchange={form.edit("code", |d: &mut Draft, v| d.code = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<FactorRemoval, Vec<FieldProblem>> {
    let mut check = Check::default();
    let password = check.required("password", Some(draft.password.clone()).filter(|typed| !typed.is_empty()));
    let code = check.text("code", &draft.code);
    check.done(|| Some(FactorRemoval { password: password?, code: code? }))
}
