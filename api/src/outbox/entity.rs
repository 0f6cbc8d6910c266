//! Rows that wait to leave.

use chrono::{DateTime, Utc};
use openapi::{
    auth::Permission,
    outbox::{Delivery, DeliveryStatus, Notice},
};
use sea_orm::entity::prelude::*;

use super::service::Payload;
use crate::{
    auth::{Caller, within},
    db::{Sealed, Text},
    recusals::untold,
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub notice: Text<Notice>,
    pub payload: Sealed<Payload>,
    pub status: Text<DeliveryStatus>,
    pub attempts: i32,
    pub next_attempt_at: Option<DateTime<Utc>>,
    pub last_error: Option<String>,
    pub created_at: DateTime<Utc>,
    pub delivered_at: Option<DateTime<Utc>>,
    /// The record it is about.
    pub subject_id: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[expect(
    clippy::disallowed_methods,
    reason = "the worker delivers for everybody, an auditor sees those of an organisation"
)]
impl Entity {
    /// Deliveries in a state.
    pub fn in_state(status: DeliveryStatus) -> Select<Self> {
        use sea_orm::QueryFilter;
        Self::find().filter(Column::Status.eq(Text(status)))
    }

    /// Deliveries of the organisations whose audit the caller reads.
    pub fn visible_to(caller: &Caller) -> Select<Self> {
        use sea_orm::QueryFilter;
        Self::find()
            .filter(within(Column::OrganisationId, caller, Permission::ReadAudit))
            .filter(untold(Column::SubjectId, caller))
    }
}

impl From<Model> for Delivery {
    fn from(row: Model) -> Self {
        let Model {
            id,
            organisation_id: _,
            notice,
            payload: _,
            status,
            attempts,
            next_attempt_at,
            last_error,
            created_at,
            delivered_at: _,
            subject_id: _,
        } = row;
        Self {
            id: id.into(),
            notice: notice.0,
            status: status.0,
            attempts: u16::try_from(attempts).unwrap_or(u16::MAX),
            next_attempt_at,
            last_error,
            created_at,
        }
    }
}
