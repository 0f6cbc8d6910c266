//! Rows of circles: one for each region for which one was set.

use chrono::{DateTime, Utc};
use openapi::coverage::CircleTarget;
use sea_orm::entity::prelude::*;

use crate::db::Doc;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "circles")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub region_code: String,
    pub target: Doc<CircleTarget>,
    pub set_by: Uuid,
    pub set_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[expect(clippy::disallowed_methods, reason = "what an office promises is public")]
impl Entity {
    /// Every circle.
    pub fn public() -> Select<Self> {
        Self::find()
    }
}
