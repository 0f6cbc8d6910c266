//! Rows of pilots.

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{
    applications::Stage,
    auth::Permission,
    pilots::{Evaluation, Indicator},
};
use sea_orm::{QueryFilter, entity::prelude::*};

use crate::{
    auth::{Caller, within},
    db::{Doc, Text},
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "pilots")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub organisation_id: Uuid,
    pub name: String,
    pub stage: Option<Text<Stage>>,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub indicators: Doc<Vec<Indicator>>,
    pub evaluation: Option<Doc<Evaluation>>,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The pilots of the offices for which the caller convenes.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(within(Column::OrganisationId, caller, Permission::Convene))
}
