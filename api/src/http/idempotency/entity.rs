//! Rows of keys that were seen.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;

use crate::db::Sealed;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "idempotency_keys")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub caller: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    pub fingerprint: String,
    pub created_at: DateTime<Utc>,
    pub status: i32,
    pub location: Option<String>,
    pub etag: Option<String>,
    pub body: Option<Sealed<String>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
