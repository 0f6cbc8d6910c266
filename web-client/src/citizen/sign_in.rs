//! Sign-in by phone and one-time code, in two steps on one page.

use openapi::{
    FieldProblem, Short,
    auth::{CitizenLogin, CodeRequest, CodeSent},
};
use yew::prelude::*;

use super::{CitizenWords, Route, Shell};
use crate::{
    app::{Check, address, use_action, use_api, use_form, use_go, use_session},
    i18n::use_words,
    ui::{Banner, Button, ButtonKind, FailureBanner, HEADING, TextField, Tone, use_page_title},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    phone: String,
    code: String,
}

impl Draft {
    fn phone(&self, check: &mut Check) -> Option<Short> {
        check.text("phone", &self.phone.replace(' ', ""))
    }
}

#[component]
pub fn SignIn() -> Html {
    let words = use_words::<CitizenWords>();
    use_page_title(&words.sign_in.into());
    let (api, session, go) = (use_api(), use_session(), use_go());
    let form = use_form(Draft::default);
    let sent = use_state(|| None::<CodeSent>);

    let send = {
        let sent = sent.setter();
        use_action(
            move |request: CodeRequest| {
                let api = api.clone();
                async move { api.call(|c| { let request = request.clone(); async move { c.send_code(&request).await } }).await }
            },
            move |answer: CodeSent| sent.set(Some(answer)),
        )
    };
    let enter = use_action(
        move |request: CitizenLogin| {
            let session = session.clone();
            async move { session.citizen(request).await }
        },
        move |()| go.emit(address(&Route::Home)),
    );
    let onsubmit = {
        let (form, send, enter, has_code) =
            (form.clone(), send.run.clone(), enter.run.clone(), sent.is_some());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let problems = match has_code {
                false => code_request(form.draft()).map(|request| send.emit(request)),
                true => login(form.draft()).map(|request| enter.emit(request)),
            };
            if let Err(problems) = problems {
                form.refuse(problems);
            }
        })
    };
    html! {
        <Shell>
            <h1 id={HEADING} tabindex="-1">{words.sign_in}</h1>
            <p class="lead">{words.sign_in_hint}</p>
            <FailureBanner failure={send.error.or(enter.error)} />
            <form {onsubmit} novalidate={true}>
                <TextField id="phone" label={words.phone} hint={words.phone_hint} kind="tel" inputmode="tel"
                    autocomplete="tel-national" maxlength="13" value={form.draft().phone.clone()}
                    onchange={form.edit("phone", |d: &mut Draft, v| d.phone = v)} error={form.error("phone")} />
                if let Some(answer) = &*sent {
                    <Banner tone={Tone::Green} live={true}>{words.sent(&form.draft().phone, answer.expires_in / 60)}</Banner>
                    <TextField id="code" label={words.code} inputmode="numeric" autocomplete="one-time-code"
                        maxlength="6" value={form.draft().code.clone()}
                        onchange={form.edit("code", |d: &mut Draft, v| d.code = v)} error={form.error("code")} />
                }
                <Button kind={ButtonKind::Primary} submit={true} busy={send.busy || enter.busy}>
                    {if sent.is_some() { words.enter } else { words.send_code }}
                </Button>
            </form>
            <details><summary>{words.no_phone}</summary><p>{words.no_phone_help}</p></details>
        </Shell>
    }
}

fn code_request(draft: &Draft) -> Result<CodeRequest, Vec<FieldProblem>> {
    let mut check = Check::default();
    let phone = draft.phone(&mut check);
    check.finish(|| Some(CodeRequest { phone: phone? }))
}

fn login(draft: &Draft) -> Result<CitizenLogin, Vec<FieldProblem>> {
    let mut check = Check::default();
    let phone = draft.phone(&mut check);
    let code = check.text("code", &draft.code);
    check.finish(|| Some(CitizenLogin { phone: phone?, code: code? }))
}
