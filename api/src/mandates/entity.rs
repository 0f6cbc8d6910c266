//! Rows of mandates, and who sees them: the directors of the centre.

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{Name, auth::Permission, mandates::Mandate};
use sea_orm::{QueryFilter, entity::prelude::*};

use crate::auth::{Caller, within};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "mandates")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub from_id: Uuid,
    pub to_id: Uuid,
    pub valid_from: NaiveDate,
    pub valid_to: NaiveDate,
    pub reason: String,
    pub created_at: DateTime<Utc>,
    pub revoked_at: Option<DateTime<Utc>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Every mandate the caller may see.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(within(Column::OrganisationId, caller, Permission::Delegate))
}

/// The mandates that give somebody something on a day.
#[expect(clippy::disallowed_methods, reason = "scoped to one account")]
pub fn held_by(user: Uuid, day: NaiveDate) -> Select<Entity> {
    Entity::find()
        .filter(Column::ToId.eq(user))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ValidFrom.lte(day))
        .filter(Column::ValidTo.gte(day))
}

impl Model {
    /// Does it give anything on this day?
    pub fn in_force(&self, day: NaiveDate) -> bool {
        self.revoked_at.is_none() && self.valid_from <= day && day <= self.valid_to
    }

    /// As it is answered, with the names of both.
    pub fn answer(self, from_name: Name, to_name: Name, today: NaiveDate) -> crate::http::Result<Mandate> {
        let in_force = self.in_force(today);
        let Self {
            id,
            organisation_id,
            from_id,
            to_id,
            valid_from,
            valid_to,
            reason,
            created_at,
            revoked_at,
        } = self;
        Ok(Mandate {
            id: id.into(),
            organisation_id: organisation_id.into(),
            from: from_id.into(),
            from_name,
            to: to_id.into(),
            to_name,
            valid_from,
            valid_to,
            reason: reason.parse().map_err(anyhow::Error::new)?,
            created_at,
            revoked_at,
            in_force,
        })
    }
}
