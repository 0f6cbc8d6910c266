//! What either end does with a referral. The law says who may do what when.

use domain::referrals::{self as law, WORKING_DAYS};
use openapi::{
    journal::Event,
    referrals::{Onward, Referral, ReferralAction, ReferralNote, ReferralStatus},
};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, IntoActiveModel};
use serde_json::json;
use uuid::Uuid;

use super::{
    entity::{self, Letter, Model},
    query,
    send::{self, Outgoing},
};
use crate::{
    auth::Context,
    db::Text,
    http::Result,
    journal::{self, Entry, Visibility},
    vault::slots::REFERRAL_LETTER,
};

/// What is said with a move.
pub enum Said {
    Receipt,
    Return(ReferralNote),
    Conclusion(ReferralNote),
    Withdrawal(ReferralNote),
    Resending(Onward),
    Forwarding(Onward),
}

impl Said {
    fn action(&self) -> ReferralAction {
        match self {
            Self::Receipt => ReferralAction::SignFor,
            Self::Return(_) => ReferralAction::Return,
            Self::Conclusion(_) => ReferralAction::Conclude,
            Self::Withdrawal(_) => ReferralAction::Withdraw,
            Self::Resending(_) => ReferralAction::Resend,
            Self::Forwarding(_) => ReferralAction::Forward,
        }
    }
}

/// Makes one move. The answer is the referral as it now is; a forwarded one answers the new one.
pub async fn act(cx: &Context, id: Uuid, said: Said) -> Result<Referral> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    let status = law::next(row.status.0, &row.sides(&cx.caller), said.action())?;
    let row = Model { answered_by: Some(cx.caller_id()?), ..row };
    let row = match said {
        Said::Receipt => moved(&tx, cx, row, status, Event::ReferralSigned, None).await?,
        Said::Return(note) => moved(&tx, cx, row, status, Event::ReferralReturned, Some(note)).await?,
        Said::Conclusion(note) => moved(&tx, cx, row, status, Event::ReferralConcluded, Some(note)).await?,
        Said::Withdrawal(note) => moved(&tx, cx, row, status, Event::ReferralWithdrawn, Some(note)).await?,
        Said::Resending(onward) => resent(&tx, cx, row, status, onward).await?,
        Said::Forwarding(onward) => forwarded(&tx, cx, row, status, onward).await?,
    };
    tx.commit().await?;
    query::whole(cx, row).await
}

/// A move that changes no more than the state. The clock ends with it.
async fn moved(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    status: ReferralStatus,
    event: Event,
    note: Option<ReferralNote>,
) -> Result<Model> {
    let note = note.map(|said| String::from(said.note));
    let row = Model {
        revision: row.revision + 1,
        status: Text(status),
        note: note.clone().or(row.note.clone()),
        updated_at: cx.now(),
        ..row
    }
    .due(None);
    row.clone().into_active_model().reset_all().update(tx).await?;
    // The sender's own moves stand in the sender's chain, the receiver's in the receiver's.
    let chain = if event == Event::ReferralWithdrawn { row.from_id } else { row.to_id };
    told(tx, cx, &row, chain, event, note).await?;
    Ok(row)
}

/// The sender sends it again, to the same unit or another, with what was missing.
async fn resent(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    status: ReferralStatus,
    Onward { to_id, reason }: Onward,
) -> Result<Model> {
    let to = send::receiver(tx, row.from_id, to_id).await?;
    let letter = Letter { reason, ..query::letter(tx, cx, &row).await? };
    let sealed = cx.state.vault.seal(tx, &REFERRAL_LETTER.of(row.id), &letter).await?;
    let row = Model {
        revision: row.revision + 1,
        to_id: to.id,
        status: Text(status),
        letter: sealed,
        note: None,
        answered_by: None,
        updated_at: cx.now(),
        ..row
    }
    .due(Some(law::due(&cx.state.calendar.now(), cx.today(), WORKING_DAYS)));
    row.clone().into_active_model().reset_all().update(tx).await?;
    send::tell(tx, cx, &row, &to, &letter.person).await?;
    told(tx, cx, &row, row.from_id, Event::ReferralResent, None).await?;
    Ok(row)
}

/// The receiver passes it on: a new referral follows this one, with the same person (ELG-J5).
async fn forwarded(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    status: ReferralStatus,
    Onward { to_id, reason }: Onward,
) -> Result<Model> {
    let to = send::receiver(tx, row.to_id, to_id).await?;
    let letter = Letter { reason, ..query::letter(tx, cx, &row).await? };
    let outgoing = Outgoing {
        from: row.to_id,
        to: &to,
        follows: Some(row.id),
        letter,
        matter_type: row.matter_type,
        working_days: WORKING_DAYS,
    };
    moved(tx, cx, row, status, Event::ReferralForwarded, None).await?;
    let next = outgoing.post(tx, cx).await?;
    told(tx, cx, &next, next.from_id, Event::Referred, None).await?;
    Ok(next)
}

/// Writes into the chain of the unit that did it; both ends read the timeline.
pub async fn told(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: &Model,
    organisation_id: Uuid,
    event: Event,
    note: Option<String>,
) -> Result<()> {
    let entry = Entry {
        organisation_id,
        subject_kind: "referral",
        subject_id: row.id,
        event,
        note,
        visibility: Visibility::Internal,
        details: json!({ "from": row.from_id, "to": row.to_id, "status": row.status.0 }),
    };
    journal::record(tx, cx, entry).await
}
