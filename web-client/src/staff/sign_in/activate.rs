//! The first password of an account, set with the code of its invitation. A link carries the code behind `#`.

use std::rc::Rc;

use openapi::{
    Code, FieldProblem, Short,
    auth::{Activated, Activation},
};
use yew::prelude::*;

use super::words::DoorWords;
use crate::{
    app::{Check, address, browser, use_form},
    i18n::{Common, use_words},
    staff::{Route, parts::use_sending},
    ui::{
        Button, ButtonKind, ButtonLink, ErrorSummary, FailureBanner, HEADING, Link, TextField, Tools,
        use_page_title,
    },
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    code: String,
    password: String,
    repeat: String,
}

#[component]
pub fn Activate() -> Html {
    let (common, words) = (use_words::<Common>(), use_words::<DoorWords>());
    let done = use_state_eq(|| None::<Short>);
    let title = if done.is_some() { words.ready } else { words.activate };
    use_page_title(&title.into());
    let form = use_form(|| Draft { code: browser::fragment(), ..Draft::default() });
    let sending = {
        let done = done.setter();
        use_sending(
            &form,
            read,
            |c, said: Rc<Activation>| c.activate(&said),
            move |Activated { username }| done.set(Some(username)),
        )
    };
    let label = |path: &str| match path {
        "code" => words.activation_code,
        "repeat" => words.repeat,
        _ => words.password,
    };
    let onsubmit = sending.submit.reform(|event: SubmitEvent| event.prevent_default());
    let d = form.draft();
    let asked = html! {
        <>
            <p class="soft">{words.activate_hint}</p>
            <FailureBanner failure={sending.failure.clone()} />
            <ErrorSummary problems={form.summary(label)} />
            <form {onsubmit} novalidate={true}>
                <TextField id="code" label={words.activation_code} autocomplete="off" value={d.code.clone()}
                    error={form.error("code")} onchange={form.edit("code", |d: &mut Draft, v| d.code = v)} />
                <TextField id="password" label={words.password} hint={words.password_hint} kind="password"
                    autocomplete="new-password" value={d.password.clone()} error={form.error("password")}
                    onchange={form.edit("password", |d: &mut Draft, v| d.password = v)} />
                <TextField id="repeat" label={words.repeat} kind="password" autocomplete="new-password"
                    value={d.repeat.clone()} error={form.error("repeat")}
                    onchange={form.edit("repeat", |d: &mut Draft, v| d.repeat = v)} />
                <Button kind={ButtonKind::Primary} submit={true} busy={sending.busy}>{words.set}</Button>
            </form>
            <p><Link href={address(&Route::Work)}>{words.to_sign_in}</Link></p>
        </>
    };
    html! {
        <main id="main" class="gate">
            <p class="brand">{common.product}</p>
            <h1 id={HEADING} tabindex="-1">{title}</h1>
            if let Some(username) = &*done {
                <p role="status">{words.username(username)}</p>
                <p><ButtonLink kind={ButtonKind::Primary} href={address(&Route::Work)}>{words.to_sign_in}</ButtonLink></p>
            } else {
                {asked}
            }
            <Tools />
        </main>
    }
}

fn read(draft: &Draft) -> Result<Activation, Vec<FieldProblem>> {
    let mut check = Check::default();
    let code = check.text("code", &draft.code);
    let password = check.required("password", Some(draft.password.clone()).filter(|typed| !typed.is_empty()));
    if draft.repeat != draft.password {
        check.add("repeat", Code::Mismatch);
    }
    check.done(|| Some(Activation { code: code?, password: password? }))
}
