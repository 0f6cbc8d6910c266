//! What can be done with a check: a certificate, the sources once more, the result.

use std::rc::Rc;

use openapi::{
    FieldProblem, Prose, VerificationId,
    verifications::{Conclusion, VerificationAction, VerificationResult},
};
use yew::prelude::*;

use super::{certificate::Certificate, words::VerificationWords};
use crate::{
    app::{Check, drawn, use_form},
    i18n::{Named, choices, code_of, use_words},
    staff::parts::{AskProps, FormDialog, use_sending},
    ui::{Choice, Radios, TextArea},
};

#[derive(Properties, PartialEq)]
pub struct MoveProps {
    pub id: VerificationId,
    pub action: VerificationAction,
    /// Done, with the news to tell.
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Move(props: &MoveProps) -> Html {
    let MoveProps { id, action, ondone, onclose } = props;
    let asked = AskProps { of: *id, ondone: ondone.clone(), onclose: onclose.clone() };
    match action {
        VerificationAction::EnterCertificate => drawn::<Certificate>(asked),
        VerificationAction::Retry => drawn::<Retry>(asked),
        VerificationAction::Conclude => drawn::<Conclude>(asked),
    }
}

#[component]
fn Retry(props: &AskProps<VerificationId>) -> Html {
    let words = use_words::<VerificationWords>();
    let (id, done) = (props.of, props.ondone.clone());
    let title = VerificationAction::Retry.name(words.lang);
    let form = use_form(|| ());
    let sending = use_sending(
        &form,
        |()| Ok(()),
        move |c, _: Rc<()>| c.retry_verification(id),
        move |_| done.emit(words.done(title).into()),
    );
    html! { <FormDialog {title} note={words.retry_lead} submit={title} {sending} onclose={props.onclose.clone()} /> }
}

#[derive(Clone, PartialEq, Default)]
struct Draft {
    result: Option<VerificationResult>,
    reason: String,
}

#[component]
fn Conclude(props: &AskProps<VerificationId>) -> Html {
    let words = use_words::<VerificationWords>();
    let (id, done) = (props.of, props.ondone.clone());
    let title = VerificationAction::Conclude.name(words.lang);
    let form = use_form(Draft::default);
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<Conclusion>| c.conclude_verification(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| if path == "reason" { words.reason } else { words.result };
    // Who is free of the check is told at its beginning, where nothing is asked.
    let exempt = VerificationResult::Exempt.code();
    let results: Vec<Choice> =
        choices::<VerificationResult>(words.lang).into_iter().filter(|one| &*one.code != exempt).collect();
    let d = form.draft();
    html! {
        <FormDialog {title} note={words.conclude_lead} submit={title} {sending} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <Radios id="result" label={words.result} choices={results} value={code_of(d.result)}
                error={form.error("result")}
                onchange={form.edit("result", |d: &mut Draft, v: String| d.result = v.parse().ok())} />
            <TextArea id="reason" label={words.reason} rows={4} max={Prose::MAX} value={d.reason.clone()}
                error={form.error("reason")} onchange={form.edit("reason", |d: &mut Draft, v| d.reason = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<Conclusion, Vec<FieldProblem>> {
    let mut check = Check::default();
    let result = check.required("result", draft.result);
    let reason = check.text("reason", &draft.reason);
    check.done(|| Some(Conclusion { result: result?, reason: reason? }))
}
