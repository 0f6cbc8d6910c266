//! Posting into the outbox, within the transaction of what is told; and sending again what could not leave.

use domain::{applications::contact, refusal::Refusal};
use openapi::{
    journal::Event,
    outbox::{Delivery, DeliveryStatus, Notice},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use super::entity;
use crate::{
    auth::Context,
    contacts::{self, Says},
    db::{self, Text},
    http::{Error, Result},
    journal::{self, Entry, Visibility},
    vault::slots::OUTBOX_PAYLOAD,
};

/// A message of Appendix E to one phone. The text is made when it is sent, from these words alone: never a
/// cause, a category or an ID.
#[derive(Debug, Clone)]
pub struct Message {
    pub organisation_id: Uuid,
    pub notice: Notice,
    pub payload: Payload,
}

/// What a message's text is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Payload {
    pub phone: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handler: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handler_phone: Option<String>,
}

/// Posts a message about no record of its own; it is delivered after commit.
pub async fn post(tx: &DatabaseTransaction, cx: &Context, message: Message) -> Result<()> {
    put(tx, cx, None, message).await
}

/// Posts a message about a record; who may not know of the record does not see the delivery (ROLE-04).
pub async fn post_about(
    tx: &DatabaseTransaction,
    cx: &Context,
    subject: Uuid,
    message: Message,
) -> Result<()> {
    put(tx, cx, Some(subject), message).await
}

async fn put(
    tx: &DatabaseTransaction,
    cx: &Context,
    subject_id: Option<Uuid>,
    message: Message,
) -> Result<()> {
    let now = cx.now();
    let id = cx.new_id();
    // SEC-19: whoever posts a message about somebody's matter, that person's rule holds.
    let says = match subject_id.filter(|_| contact::to_person(message.notice)) {
        Some(subject) => contacts::says(tx, cx, subject).await?,
        None => Says::Send { at: now, phone: None },
    };
    let (status, at, phone) = match says {
        Says::Withhold => (DeliveryStatus::Withheld, None, None),
        Says::Send { at, phone } => (DeliveryStatus::Waiting, Some(at), phone),
    };
    let payload = Payload { phone: phone.unwrap_or(message.payload.phone), ..message.payload };
    let payload = cx.state.vault.seal(tx, &OUTBOX_PAYLOAD.of(id), &payload).await?;
    let row = entity::Model {
        id,
        organisation_id: message.organisation_id,
        notice: Text(message.notice),
        payload,
        status: Text(status),
        attempts: 0,
        next_attempt_at: at,
        last_error: None,
        created_at: now,
        delivered_at: None,
        subject_id,
    };
    entity::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(())
}

/// A dead delivery waits again: attempts begin anew, for whatever was in the way is said to be gone.
pub async fn retry(cx: &Context, id: Uuid) -> Result<Delivery> {
    let tx = cx.begin().await?;
    let select = entity::Entity::visible_to(&cx.caller).filter(entity::Column::Id.eq(id));
    let row = db::locked(&tx, select).one(&tx).await?.ok_or(Error::NotFound)?;
    let from = row.status.0;
    if from != DeliveryStatus::Dead {
        return Err(Refusal::NotNow { from: from.code(), action: "retry" }.into());
    }
    let failed = row.attempts;
    let row = entity::Model {
        status: Text(DeliveryStatus::Waiting),
        attempts: 0,
        next_attempt_at: Some(cx.now()),
        ..row
    };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    let entry = Entry {
        organisation_id: row.organisation_id,
        subject_kind: "delivery",
        subject_id: row.id,
        event: Event::DeliveryRetried,
        note: None,
        visibility: Visibility::Internal,
        details: json!({ "failed_attempts": failed }),
    };
    journal::record(&tx, cx, entry).await?;
    tx.commit().await?;
    Ok(row.into())
}
