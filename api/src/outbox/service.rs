//! Posting into the outbox, within the transaction of what is told.

use openapi::outbox::{DeliveryStatus, Notice};
use sea_orm::{DatabaseTransaction, EntityTrait, IntoActiveModel};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::entity;
use crate::{
    auth::Context,
    db::{Doc, Text},
    http::Result,
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

/// Posts a message; it is delivered after commit.
pub async fn post(tx: &DatabaseTransaction, cx: &Context, message: Message) -> Result<()> {
    let now = cx.now();
    let row = entity::Model {
        id: cx.new_id(),
        organisation_id: message.organisation_id,
        notice: Text(message.notice),
        payload: Doc(message.payload),
        status: Text(DeliveryStatus::Waiting),
        attempts: 0,
        next_attempt_at: Some(now),
        last_error: None,
        created_at: now,
        delivered_at: None,
    };
    entity::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(())
}
