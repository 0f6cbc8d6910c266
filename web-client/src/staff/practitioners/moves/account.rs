//! Where subsidies are paid: set, and shown whole for a reason.

use std::rc::Rc;

use domain::practitioners::account_problems;
use openapi::{FieldProblem, Paragraph, applications::Reasoned, practitioners::BankAccount};
use yew::prelude::*;

use super::{DialogProps, RosterWords};
use crate::{
    app::{Check, browser, use_form},
    i18n::{Named, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{Definition, Definitions, Dialog, TextArea, TextField},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    bank: String,
    holder: String,
    number: String,
}

#[component]
pub fn SetAccount(props: &DialogProps) -> Html {
    let words = use_words::<RosterWords>();
    let (id, title, done) = (props.entry.id, props.action.name(words.lang), props.ondone.clone());
    let form = use_form(|| Draft { holder: props.entry.name.to_string(), ..Draft::default() });
    let holder = props.entry.name.to_string();
    let sending = use_sending(
        &form,
        move |draft: &Draft| read(draft, &holder),
        move |c, account: Rc<BankAccount>| c.set_bank_account(id, &account),
        move |_| done.emit(words.done(title).into()),
    );
    let label = |path: &str| match path {
        "bank" => words.bank,
        "holder" => words.holder,
        _ => words.number,
    };
    let problems = form.summary(label);
    let d = form.draft();
    html! {
        <FormDialog {title} note={words.account_lead} submit={words.save} {sending} {problems}
            onclose={props.onclose.clone()}>
            <TextField id="bank" label={words.bank} value={d.bank.clone()} maxlength="200" autocomplete="off"
                error={form.error("bank")} onchange={form.edit("bank", |d: &mut Draft, v| d.bank = v)} />
            <TextField id="holder" label={words.holder} value={d.holder.clone()} maxlength="50" autocomplete="off"
                error={form.error("holder")} onchange={form.edit("holder", |d: &mut Draft, v| d.holder = v)} />
            <TextField id="number" label={words.number} hint={words.number_hint} value={d.number.clone()}
                inputmode="numeric" maxlength="40" autocomplete="off" error={form.error("number")}
                onchange={form.edit("number", |d: &mut Draft, v| d.number = v)} />
        </FormDialog>
    }
}

/// Judged by the same rule as on the server: the check digit, and whose account it is.
fn read(draft: &Draft, name: &str) -> Result<BankAccount, Vec<FieldProblem>> {
    let mut check = Check::default();
    let bank = check.text("bank", &draft.bank);
    let holder = check.text("holder", &draft.holder);
    let digits: String = draft.number.split_whitespace().collect();
    let number = check.text("number", &digits);
    let account = check.done(|| Some(BankAccount { bank: bank?, holder: holder?, number: number? }))?;
    let problems = account_problems(&account, name, browser::today());
    if problems.is_empty() { Ok(account) } else { Err(problems) }
}

/// Asked for a reason; then the account is shown until the dialog is closed, and kept nowhere.
#[component]
pub fn Reveal(props: &DialogProps) -> Html {
    let words = use_words::<RosterWords>();
    let (id, title) = (props.entry.id, props.action.name(words.lang));
    let form = use_form(String::new);
    let shown = use_state(|| None::<Rc<BankAccount>>);
    let show = shown.setter();
    let sending = use_sending(
        &form,
        |typed: &String| {
            let mut check = Check::default();
            let reason = check.text("reason", typed);
            check.finish(|| Some(Reasoned { reason: reason? }))
        },
        move |c, why: Rc<Reasoned>| c.reveal_bank_account(id, &why),
        move |account: BankAccount| show.set(Some(Rc::new(account))),
    );
    if let Some(account) = &*shown {
        return html! {
            <Dialog id="shown" title={words.revealed} open={true} onclose={props.onclose.clone()}>
                <Definitions>
                    <Definition term={words.bank}>{&*account.bank}</Definition>
                    <Definition term={words.holder}>{&*account.holder}</Definition>
                    <Definition term={words.number}><span class="num">{&*account.number}</span></Definition>
                </Definitions>
            </Dialog>
        };
    }
    let problems = form.summary(|_| words.reason);
    html! {
        <FormDialog {title} note={words.reveal_lead} submit={title} {sending} {problems} onclose={props.onclose.clone()}>
            <TextArea id="reason" label={words.reason} rows={2} max={Paragraph::MAX} value={form.draft().clone()}
                error={form.error("reason")} onchange={form.edit("reason", |d: &mut String, v| *d = v)} />
        </FormDialog>
    }
}
