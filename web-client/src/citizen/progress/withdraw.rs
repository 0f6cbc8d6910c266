//! Taking the application back, with a reason and a second thought (A16).

use openapi::{ApplicationId, Code, FieldProblem, Paragraph, applications::WithdrawReason};
use yew::prelude::*;

use super::{
    super::small::{Sent, Typed, quoted, quoted_or_null, typing, use_send},
    words::ProgressWords,
};
use crate::{
    app::{Check, use_form},
    i18n::use_words,
    ui::{Button, ButtonKind, Choice, Dialog, FailureBanner, Radios, TextArea},
};

/// What is said as JSON, or what is wrong with it.
fn withdrawal(typed: &Typed) -> Result<String, Vec<FieldProblem>> {
    let mut check = Check::default();
    if typed.at("reason").is_empty() {
        check.add("reason", Code::Required);
    }
    let note = check.optional::<Paragraph>("note", typed.at("note"));
    let (reason, note) = (quoted(typed.at("reason")), quoted_or_null(note.as_deref()));
    check.finish(|| Some(format!(r#"{{"reason":{reason},"note":{note}}}"#)))
}

#[derive(Properties, PartialEq)]
pub struct WithdrawProps {
    pub id: ApplicationId,
    pub reload: Callback<()>,
}

#[component]
pub fn Withdraw(props: &WithdrawProps) -> Html {
    let (words, id) = (use_words::<ProgressWords>(), props.id);
    let open = use_state(|| false);
    let form = use_form(Typed::default);
    let withdraw = {
        let (reload, open) = (props.reload.clone(), open.setter());
        use_send(move |_| {
            open.set(false);
            reload.emit(());
        })
    };
    let decide = {
        let (form, run) = (form.clone(), withdraw.run.clone());
        Callback::from(move |()| match withdrawal(form.draft()) {
            Ok(said) => run.emit(Sent::Post(format!("/applications/{id}/withdrawal"), said)),
            Err(problems) => form.refuse(problems),
        })
    };
    let show = |to: bool| {
        let open = open.setter();
        Callback::from(move |()| open.set(to))
    };
    let reasons = vec![
        Choice::new(WithdrawReason::W2.code(), words.w_self),
        Choice::new(WithdrawReason::W3.code(), words.w_lawyer),
    ];
    let at = |path| AttrValue::from(form.draft().at(path).to_owned());
    let buttons = html! {
        <Button kind={ButtonKind::Danger} busy={withdraw.busy} onclick={decide}>{words.withdraw_yes}</Button>
    };
    html! {
        <div class="stack">
            <Button kind={ButtonKind::Quiet} onclick={show(true)}>{words.withdraw}</Button>
            <Dialog id="withdraw" title={words.withdraw_ask} open={*open} onclose={show(false)} {buttons}>
                <p class="lead">{words.withdraw_effect}</p>
                <FailureBanner failure={withdraw.error.clone()} />
                <Radios id="reason" label={words.withdraw_why} value={at("reason")} choices={reasons}
                    error={form.error("reason")} onchange={typing(&form, "reason")} />
                <TextArea id="note" label={words.withdraw_note} optional={true} rows={2} value={at("note")}
                    error={form.error("note")} onchange={typing(&form, "note")} />
            </Dialog>
        </div>
    }
}
