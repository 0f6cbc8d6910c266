//! Taking the application back, with a reason and a second thought (A16).

use openapi::{
    ApplicationId, Paragraph,
    applications::{WithdrawReason, Withdrawal},
};
use yew::prelude::*;

use super::{super::answers::Moved, words::ProgressWords};
use crate::{
    app::{Check, use_action, use_api, use_form},
    i18n::use_words,
    ui::{Button, ButtonKind, Choice, Dialog, FailureBanner, Radios, TextArea},
};

#[derive(Clone, Default, PartialEq)]
struct Draft {
    reason: String,
    note: String,
}

#[derive(Properties, PartialEq)]
pub struct WithdrawProps {
    pub id: ApplicationId,
    pub reload: Callback<()>,
}

#[component]
pub fn Withdraw(props: &WithdrawProps) -> Html {
    let (words, api, id) = (use_words::<ProgressWords>(), use_api(), props.id);
    let open = use_state(|| false);
    let form = use_form(Draft::default);
    let withdraw = {
        let (reload, open) = (props.reload.clone(), open.setter());
        use_action(
            move |said: Withdrawal| {
                let api = api.clone();
                async move {
                    api.call(|c| {
                        let said = said.clone();
                        async move { c.post::<Moved>(&format!("/applications/{id}/withdrawal"), &said).await }
                    })
                    .await
                }
            },
            move |_| {
                open.set(false);
                reload.emit(());
            },
        )
    };
    let decide = {
        let (form, run) = (form.clone(), withdraw.run.clone());
        Callback::from(move |()| {
            let mut check = Check::default();
            let reason = check.required("reason", form.draft().reason.parse::<WithdrawReason>().ok());
            let note = check.optional::<Paragraph>("note", &form.draft().note);
            match check.done(|| Some(Withdrawal { reason: reason?, note })) {
                Ok(said) => run.emit(said),
                Err(problems) => form.refuse(problems),
            }
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
    let buttons = html! {
        <Button kind={ButtonKind::Danger} busy={withdraw.busy} onclick={decide}>{words.withdraw_yes}</Button>
    };
    html! {
        <div class="stack">
            <Button kind={ButtonKind::Quiet} onclick={show(true)}>{words.withdraw}</Button>
            <Dialog id="withdraw" title={words.withdraw_ask} open={*open} onclose={show(false)} {buttons}>
                <p class="lead">{words.withdraw_effect}</p>
                <FailureBanner failure={withdraw.error.clone()} />
                <Radios id="reason" label={words.withdraw_why} value={form.draft().reason.clone()} choices={reasons}
                    error={form.error("reason")} onchange={form.edit("reason", |d: &mut Draft, v| d.reason = v)} />
                <TextArea id="note" label={words.withdraw_note} optional={true} rows={2} value={form.draft().note.clone()}
                    error={form.error("note")} onchange={form.edit("note", |d: &mut Draft, v| d.note = v)} />
            </Dialog>
        </div>
    }
}
