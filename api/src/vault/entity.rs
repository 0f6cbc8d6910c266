//! Rows of wrapped keys.

use chrono::{DateTime, Utc};
use sea_orm::{QueryOrder, entity::prelude::*};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "data_keys")]
pub struct Model {
    /// The blind index's key is 0; data keys count from 1.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    pub algorithm: String,
    pub wrapped: String,
    pub created_at: DateTime<Utc>,
    /// From then on nothing was sealed with it any more.
    pub retired_at: Option<DateTime<Utc>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[expect(clippy::disallowed_methods, reason = "keys belong to the service, not to a caller")]
impl Entity {
    /// Every key, the oldest first.
    pub fn all() -> Select<Self> {
        Self::find().order_by_asc(Column::Id)
    }
}
