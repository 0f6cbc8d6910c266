//! Sign-in by phone and one-time code, in two steps on one page. Stands in the place of the page that was wanted.

use gloo_timers::callback::Timeout;
use openapi::{
    FieldProblem, Short,
    auth::{CitizenLogin, CodeRequest, CodeSent},
};
use yew::prelude::*;

use super::{CitizenWords, Shell, answers::SignedIn};
use crate::{
    app::{Check, use_action, use_api, use_form, use_session_of},
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
    let (api, session) = (use_api(), use_session_of::<SignedIn>());
    let form = use_form(Draft::default);
    let sent = use_state(|| None::<CodeSent>);
    let left = use_state(|| 0_u32);
    {
        let left = left.clone();
        use_effect_with(*left, move |now| {
            let tick = (*now > 0).then(|| Timeout::new(1_000, move || left.set(left.saturating_sub(1))));
            move || drop(tick)
        });
    }

    let send = {
        let (sent, left) = (sent.setter(), left.setter());
        use_action(
            move |request: CodeRequest| api.call(move |c| c.send_code(&request)),
            move |answer: CodeSent| {
                left.set(answer.retry_in);
                sent.set(Some(answer));
            },
        )
    };
    let enter = use_action(
        move |request: CitizenLogin| {
            let session = session.clone();
            async move { session.citizen(request).await }
        },
        |()| {},
    );
    {
        // A wrong code belongs beside its field.
        let form = form.clone();
        use_effect_with((send.error.clone(), enter.error.clone()), move |(send, enter)| {
            for failure in send.iter().chain(enter.iter()) {
                form.merge(failure);
            }
        });
    }
    let ask = {
        let (form, send) = (form.clone(), send.run.clone());
        Callback::from(move |()| match code_request(form.draft()) {
            Ok(request) => send.emit(request),
            Err(problems) => form.refuse(problems),
        })
    };
    let onsubmit = {
        let (form, ask, enter, has_code) = (form.clone(), ask.clone(), enter.run.clone(), sent.is_some());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match has_code.then(|| login(form.draft())) {
                None => ask.emit(()),
                Some(Ok(request)) => enter.emit(request),
                Some(Err(problems)) => form.refuse(problems),
            }
        })
    };
    let failure = send.error.or(enter.error).filter(|f| f.fields().is_empty());
    html! {
        <Shell>
            <h1 id={HEADING} tabindex="-1">{words.sign_in}</h1>
            <p class="lead">{words.sign_in_hint}</p>
            <FailureBanner {failure} />
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
                if sent.is_some() && *left > 0 { <p class="again">{words.again_in(*left)}</p> }
                else if sent.is_some() { <Button kind={ButtonKind::Quiet} onclick={ask}>{words.send_again}</Button> }
            </form>
            <details><summary>{words.no_phone}</summary><p>{words.no_phone_help}</p></details>
        </Shell>
    }
}

fn code_request(draft: &Draft) -> Result<CodeRequest, Vec<FieldProblem>> {
    let mut check = Check::default();
    let phone = draft.phone(&mut check);
    check.finish(|| Some(CodeRequest { phone: phone?.into() }))
}

fn login(draft: &Draft) -> Result<CitizenLogin, Vec<FieldProblem>> {
    let mut check = Check::default();
    let phone = draft.phone(&mut check);
    let code = check.text("code", draft.code.trim());
    check.finish(|| Some(CitizenLogin { phone: phone?.into(), code: code? }))
}
