//! The second step: six digits, or a recovery code.

use openapi::auth::SecondFactor;
use yew::prelude::*;

use super::words::DoorWords;
use crate::{
    app::{Check, use_action, use_form, use_session},
    i18n::{Common, use_words},
    ui::{Button, ButtonKind, FailureBanner, HEADING, TextField, Tools, use_page_title},
};

#[derive(Properties, PartialEq)]
pub struct SecondProps {
    /// Back to the password, also when this step took too long.
    pub onback: Callback<()>,
}

#[component]
pub fn Second(props: &SecondProps) -> Html {
    let (common, words) = (use_words::<Common>(), use_words::<DoorWords>());
    use_page_title(&words.second.into());
    let session = use_session();
    let form = use_form(String::new);
    let enter = use_action(
        move |said: SecondFactor| {
            let session = session.clone();
            async move { session.second_factor(said).await }
        },
        |()| {},
    );
    let onsubmit = {
        let (form, run) = (form.clone(), enter.run.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let mut check = Check::default();
            let code = check.text("code", form.draft());
            match check.finish(|| Some(SecondFactor { code: code? })) {
                Ok(said) => run.emit(said),
                Err(problems) => form.refuse(problems),
            }
        })
    };
    html! {
        <main id="main" class="gate">
            <p class="brand">{common.product}</p>
            <h1 id={HEADING} tabindex="-1">{words.second}</h1>
            <p class="soft">{words.second_hint}</p>
            <FailureBanner failure={enter.error} />
            <form {onsubmit} novalidate={true}>
                <TextField id="code" label={words.code} autocomplete="one-time-code" value={form.draft().clone()}
                    error={form.error("code")} onchange={form.edit("code", |d: &mut String, v| *d = v)} />
                <Button kind={ButtonKind::Primary} submit={true} busy={enter.busy}>{words.confirm}</Button>
            </form>
            <Button kind={ButtonKind::Quiet} onclick={props.onback.clone()}>{words.again}</Button>
            <Tools />
        </main>
    }
}
