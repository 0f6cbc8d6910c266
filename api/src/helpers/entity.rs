//! Rows of helpers, and who sees them.

use chrono::{DateTime, NaiveDate, Utc};
use openapi::helpers::HelperKind;
use sea_orm::{QueryFilter, entity::prelude::*};

use crate::{
    auth::{Caller, within_as},
    db::Text,
    reach::keeps_people,
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "helpers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub kind: Text<HelperKind>,
    pub organisation_id: Uuid,
    pub village_code: Option<String>,
    /// The village whose one active liaison this is; unique.
    pub liaison_of: Option<String>,
    pub name: String,
    pub phone: String,
    pub user_id: Option<Uuid>,
    pub since: NaiveDate,
    pub until: Option<NaiveDate>,
    pub ended_reason: Option<String>,
    pub note: Option<String>,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The helpers of the offices whose people the caller keeps.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(within_as(Column::OrganisationId, caller, keeps_people))
}
