//! Rows of people at the identity provider: a person there opens one account here, and an account has one such person.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "identities")]
pub struct Model {
    /// The blind index of issuer and subject.
    #[sea_orm(primary_key, auto_increment = false)]
    pub subject: String,
    pub user_id: Uuid,
    pub linked_at: DateTime<Utc>,
    /// Nothing for what the service itself linked.
    pub linked_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[expect(clippy::disallowed_methods, reason = "scoped to one account")]
impl Entity {
    /// The link of an account.
    pub fn of_user(user: Uuid) -> Select<Self> {
        Self::find().filter(Column::UserId.eq(user))
    }
}
