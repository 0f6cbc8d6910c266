//! User name and password of staff and practitioners.

use openapi::{Code, FieldProblem, auth::LoginRequest};
use yew::prelude::*;

use super::{provider::ProviderDoor, words::DoorWords};
use crate::{
    app::{Check, address, drawn, use_action, use_form, use_session},
    i18n::{Common, use_words},
    staff::{Route, StaffWords},
    ui::{Button, ButtonKind, FailureBanner, HEADING, Link, TextField, Tools, use_page_title},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    username: String,
    password: String,
}

#[derive(Properties, PartialEq)]
pub struct PasswordProps {
    /// The password was right, and the account has a second factor.
    pub onsecond: Callback<()>,
}

#[component]
pub fn Password(props: &PasswordProps) -> Html {
    let (common, words, door) = (use_words::<Common>(), use_words::<StaffWords>(), use_words::<DoorWords>());
    use_page_title(&words.sign_in.into());
    let session = use_session();
    let form = use_form(Draft::default);
    let onsecond = props.onsecond.clone();
    let enter = use_action(
        move |request: LoginRequest| {
            let session = session.clone();
            async move {
                match session.login(request).await {
                    Err(failure) if failure.code() == Code::SecondFactorRequired => Ok(false),
                    entered => entered.map(|()| true),
                }
            }
        },
        move |entered| {
            if !entered {
                onsecond.emit(());
            }
        },
    );
    let onsubmit = {
        let (form, run) = (form.clone(), enter.run.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match request(form.draft()) {
                Ok(request) => run.emit(request),
                Err(problems) => form.refuse(problems),
            }
        })
    };
    html! {
        <main id="main" class="gate">
            <p class="brand">{common.product}</p>
            <h1 id={HEADING} tabindex="-1">{words.sign_in}</h1>
            <p class="soft">{words.sign_in_hint}</p>
            <FailureBanner failure={enter.error} />
            <form {onsubmit} novalidate={true}>
                <TextField id="username" label={words.username} autocomplete="username"
                    value={form.draft().username.clone()} error={form.error("username")}
                    onchange={form.edit("username", |d: &mut Draft, v| d.username = v)} />
                <TextField id="password" label={words.password} kind="password" autocomplete="current-password"
                    value={form.draft().password.clone()} error={form.error("password")}
                    onchange={form.edit("password", |d: &mut Draft, v| d.password = v)} />
                <Button kind={ButtonKind::Primary} submit={true} busy={enter.busy}>{words.enter}</Button>
            </form>
            {drawn::<ProviderDoor>(())}
            <p class="soft">{words.forgot}</p>
            <p><Link href={address(&Route::Activate)}>{door.activate_link}</Link></p>
            <Tools />
        </main>
    }
}

fn request(draft: &Draft) -> Result<LoginRequest, Vec<FieldProblem>> {
    let mut check = Check::default();
    let username = check.text("username", &draft.username);
    let password = check.required("password", Some(draft.password.clone()).filter(|typed| !typed.is_empty()));
    check.finish(|| Some(LoginRequest { username: username?, password: password? }))
}
