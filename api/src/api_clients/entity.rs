//! Rows of programs, their secrets and their use, and who sees them: security administrators of the organisation.

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{
    Short,
    api_clients::{ApiClientStatus, ApiScope},
    auth::Permission,
};
use sea_orm::{Condition, QueryFilter, QueryOrder, entity::prelude::*};

use crate::{
    auth::{Caller, within},
    db::{Doc, Text},
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "api_clients")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub organisation_id: Uuid,
    pub status: Text<ApiClientStatus>,
    pub name: String,
    pub contact_name: String,
    pub contact_reach: String,
    pub scopes: Doc<Vec<ApiScope>>,
    pub networks: Doc<Vec<Short>>,
    pub valid_from: NaiveDate,
    pub valid_to: NaiveDate,
    pub requests_per_minute: i32,
    pub created_at: DateTime<Utc>,
    pub last_used_at: Option<DateTime<Utc>>,
    pub last_address: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The programs that the caller looks after.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(within(Column::OrganisationId, caller, Permission::ManageSecurity))
}

/// One program, whoever asks: it comes with its own name and secret.
#[expect(clippy::disallowed_methods, reason = "scoped to one program that shows its secret")]
pub fn known(id: Uuid) -> Select<Entity> {
    Entity::find().filter(Column::Id.eq(id))
}

/// Every program that may call on this day.
#[expect(clippy::disallowed_methods, reason = "the door has to know everybody who may knock")]
pub fn in_force(today: NaiveDate) -> Select<Entity> {
    let active = Column::Status.eq(Text(ApiClientStatus::Active));
    Entity::find().filter(active).filter(Column::ValidTo.gte(today))
}

/// Secrets: only what is needed to recognise them.
pub mod secret {
    use super::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "api_secrets")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub client_id: Uuid,
        pub hash: String,
        pub created_at: DateTime<Utc>,
        pub ends_at: Option<DateTime<Utc>>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    /// The secrets of these programs that work now, the newest first.
    #[expect(clippy::disallowed_methods, reason = "scoped to programs that the caller was already shown")]
    pub fn live(clients: impl IntoIterator<Item = Uuid>, now: DateTime<Utc>) -> Select<Entity> {
        let live = Condition::any().add(Column::EndsAt.is_null()).add(Column::EndsAt.gt(now));
        Entity::find().filter(Column::ClientId.is_in(clients)).filter(live).order_by_desc(Column::Id)
    }
}

/// How often which operation was called on which day.
pub mod calls {
    use super::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "api_usage")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub client_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub day: NaiveDate,
        #[sea_orm(primary_key, auto_increment = false)]
        pub operation: String,
        pub requests: i64,
        pub refused: i64,
        pub errors: i64,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    /// The calls of one program on these days.
    #[expect(clippy::disallowed_methods, reason = "scoped to one program that the caller was already shown")]
    pub fn of(client: Uuid, from: NaiveDate, to: NaiveDate) -> Select<Entity> {
        Entity::find().filter(Column::ClientId.eq(client)).filter(Column::Day.between(from, to))
    }
}
