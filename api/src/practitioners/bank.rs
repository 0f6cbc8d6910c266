//! The bank account of a practitioner: sealed when it is set, masked when it is read, revealed for a reason (§15.3).

use domain::{identifiers::mask, practitioners::account_problems};
use openapi::{
    applications::Reasoned,
    journal::Event,
    practitioners::{BankAccount, MaskedBankAccount, Practitioner, PractitionerAction},
    readings::{ReadingKind, ReadingSubject},
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    answer::whole,
    entity::{Model, Record},
    entries::{about, saved},
    scope,
};
use crate::{
    auth::Context,
    db::Doc,
    http::{Error, Result, refused},
    journal,
    readings::{Seen, seen},
    vault::slots::PRACTITIONER_BANK,
};

/// Sets the account to which subsidies are paid.
pub async fn set(cx: &Context, id: Uuid, account: BankAccount) -> Result<Practitioner> {
    let tx = cx.begin().await?;
    let row = scope::locked(&tx, &cx.caller, id).await?;
    scope::allowed(cx, &row, PractitionerAction::SetBankAccount)?;
    refused(account_problems(&account, &row.name, cx.today()))?;
    let sealed = cx.state.vault.seal(&tx, &PRACTITIONER_BANK.of(row.id), &account).await?;
    let BankAccount { bank, holder, number } = account;
    let shown = MaskedBankAccount { bank, holder: mask::name(&holder), number: mask::bank(&number) };
    let record = Record { bank_account: Some(shown), ..row.record.0 };
    let row = Model { record: Doc(record), bank_account: Some(sealed), ..row };
    saved(&tx, cx, &row, Event::BankAccountSet, None).await?;
    let answer = whole(&tx, cx, Model { revision: row.revision + 1, ..row }).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Shows the whole account, for a stated reason that stands in the journal.
pub async fn reveal(cx: &Context, id: Uuid, Reasoned { reason }: Reasoned) -> Result<BankAccount> {
    let tx = cx.begin().await?;
    let row = scope::locked(&tx, &cx.caller, id).await?;
    scope::allowed(cx, &row, PractitionerAction::RevealBankAccount)?;
    let sealed = row.bank_account.as_ref().ok_or(Error::NotFound)?;
    let account = cx.state.vault.open(&tx, &PRACTITIONER_BANK.of(row.id), sealed).await?;
    let note = Some(reason.to_string());
    journal::record(&tx, cx, about(&row, Event::BankAccountRevealed, note, Value::Null)).await?;
    tx.commit().await?;
    let whole = Seen::whole(ReadingSubject::Practitioner, id).kind(ReadingKind::Identity);
    seen(cx, whole.because(reason)).await?;
    Ok(account)
}
