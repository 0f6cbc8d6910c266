//! Rows of groups, and who sees them.

use chrono::{DateTime, Utc};
use openapi::{
    applications::{Form, Source},
    auth::Permission,
};
use sea_orm::{Condition, DatabaseTransaction, QueryFilter, entity::prelude::*};

use crate::{
    auth::{Caller, within},
    db::{self, Sealed, Text},
    http::{self, Error},
    recusals::unhidden,
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "groups")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub station_id: Option<Uuid>,
    pub title: String,
    pub source: Text<Source>,
    /// What all members share.
    pub form: Sealed<Form>,
    pub created_by: Uuid,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Groups of the caller's centres, and not those in which somebody stands to whom they have a relation (ROLE-04).
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    let reach = within(Column::OrganisationId, caller, Permission::ReadApplications);
    Entity::find().filter(Condition::all().add(reach).add(unhidden(Column::Id, caller)))
}

/// One visible row.
pub async fn one(db: &impl ConnectionTrait, caller: &Caller, id: Uuid) -> http::Result<Model> {
    visible_to(caller).filter(Column::Id.eq(id)).one(db).await?.ok_or(Error::NotFound)
}

/// One visible row, locked until commit: nobody else moves or enters members meanwhile.
pub async fn locked(tx: &DatabaseTransaction, caller: &Caller, id: Uuid) -> http::Result<Model> {
    let select = visible_to(caller).filter(Column::Id.eq(id));
    db::locked(tx, select).one(tx).await?.ok_or(Error::NotFound)
}
