//! Setting up a second factor: the password, the code to scan, its first digits, and the recovery codes, shown once.

use std::rc::Rc;

use js_sys::encode_uri_component;
use openapi::{
    Code, FieldProblem,
    auth::{Enrolment, NewEnrolment, RecoveryCodes, SecondFactor},
};
use yew::{platform::spawn_local, prelude::*};

use super::words::SecurityWords;
use crate::{
    app::{Check, browser, drawn, use_form, use_session},
    i18n::use_words,
    staff::parts::{FormDialog, Sending, use_sending},
    ui::{Banner, Button, ButtonKind, Dialog, TextField, Tone, use_toast},
};

#[derive(Properties, PartialEq)]
pub struct EnrolProps {
    pub onclose: Callback<()>,
}

/// How far it has come.
#[derive(Clone)]
enum Step {
    Password,
    Scan(Rc<Enrolment>),
    Codes(Rc<RecoveryCodes>),
}

#[component]
pub fn Enrol(props: &EnrolProps) -> Html {
    let step = use_state(|| Step::Password);
    let onclose = props.onclose.clone();
    let to = step.setter();
    match &*step {
        Step::Password => {
            let onstep = Callback::from(move |enrolment| to.set(Step::Scan(Rc::new(enrolment))));
            drawn::<Prove>(ProveProps { onstep, onclose })
        }
        Step::Scan(enrolment) => {
            let onstep = Callback::from(move |codes| to.set(Step::Codes(Rc::new(codes))));
            let image = format!("data:image/svg+xml,{}", encode_uri_component(&enrolment.qr_svg));
            html! { <Scan {image} secret={enrolment.secret.clone()} {onstep} {onclose} /> }
        }
        Step::Codes(codes) => drawn::<Codes>(CodesProps { codes: codes.codes.clone(), onclose }),
    }
}

#[derive(Properties, PartialEq)]
struct ProveProps {
    onstep: Callback<Enrolment>,
    onclose: Callback<()>,
}

#[component]
fn Prove(props: &ProveProps) -> Html {
    let words = use_words::<SecurityWords>();
    let form = use_form(String::new);
    let onstep = props.onstep.clone();
    let sending = use_sending(
        &form,
        |typed: &String| proof(typed),
        |c, said: Rc<NewEnrolment>| c.enrol_second_factor(&said),
        move |enrolment| onstep.emit(enrolment),
    );
    let already = sending.failure.as_ref().is_some_and(|failure| failure.code() == Code::Duplicate);
    let sending = Sending { failure: sending.failure.filter(|_| !already), ..sending };
    html! {
        <FormDialog title={words.set_up} note={words.set_up_lead} submit={words.next} {sending}
            problems={form.summary(|_| words.current)} onclose={props.onclose.clone()}>
            if already { <Banner tone={Tone::Orange} alert={true}><p>{words.already}</p></Banner> }
            <TextField id="password" label={words.current} kind="password" autocomplete="current-password"
                value={form.draft().clone()} error={form.error("password")}
                onchange={form.edit("password", |d: &mut String, v| *d = v)} />
        </FormDialog>
    }
}

fn proof(typed: &str) -> Result<NewEnrolment, Vec<FieldProblem>> {
    let mut check = Check::default();
    let password = check.required("password", Some(typed.to_owned()).filter(|typed| !typed.is_empty()));
    check.done(|| Some(NewEnrolment { password: password? }))
}

#[derive(Properties, PartialEq)]
struct ScanProps {
    image: AttrValue,
    secret: AttrValue,
    onstep: Callback<RecoveryCodes>,
    onclose: Callback<()>,
}

#[component]
fn Scan(props: &ScanProps) -> Html {
    let words = use_words::<SecurityWords>();
    let form = use_form(String::new);
    let onstep = props.onstep.clone();
    let sending = use_sending(
        &form,
        |typed: &String| digits(typed),
        |c, said: Rc<SecondFactor>| c.confirm_second_factor(&said),
        move |codes| onstep.emit(codes),
    );
    html! {
        <FormDialog title={words.set_up} note={words.scan} submit={words.confirm} {sending}
            problems={form.summary(|_| words.digits)} onclose={props.onclose.clone()}>
            <p><img class="qr" src={&props.image} alt={words.qr} width="220" height="220" /></p>
            <p class="lead">{words.secret}<code>{&props.secret}</code></p>
            <TextField id="code" label={words.digits} inputmode="numeric" autocomplete="one-time-code" maxlength="6"
                value={form.draft().clone()} error={form.error("code")}
                onchange={form.edit("code", |d: &mut String, v| *d = v)} />
        </FormDialog>
    }
}

fn digits(typed: &str) -> Result<SecondFactor, Vec<FieldProblem>> {
    let mut check = Check::default();
    let code = check.text("code", typed);
    check.done(|| Some(SecondFactor { code: code? }))
}

#[derive(Properties, PartialEq)]
struct CodesProps {
    codes: Vec<String>,
    onclose: Callback<()>,
}

#[component]
fn Codes(props: &CodesProps) -> Html {
    let words = use_words::<SecurityWords>();
    let (session, toast) = (use_session(), use_toast());
    let onclose = {
        let onclose = props.onclose.clone();
        Callback::from(move |()| {
            onclose.emit(());
            // The duty is done; what the account may do now is read anew. Without an answer the old rights stand.
            let session = session.clone();
            spawn_local(async move { _ = session.renew().await });
        })
    };
    let copy = {
        let all = props.codes.join("\n");
        Callback::from(move |()| {
            browser::copy(&all);
            toast.emit(words.copied.into());
        })
    };
    html! {
        <Dialog id="codes" title={words.codes} open={true} onclose={onclose.clone()}>
            <p class="lead">{words.codes_lead}</p>
            <ul class="codes num">{for props.codes.iter().map(|code| html! { <li><code>{code}</code></li> })}</ul>
            <div class="buttons end">
                <Button kind={ButtonKind::Primary} onclick={onclose}>{words.kept}</Button>
                <Button onclick={copy}>{words.copy}</Button>
            </div>
        </Dialog>
    }
}
