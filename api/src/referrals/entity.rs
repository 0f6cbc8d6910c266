//! Rows of referrals, and who sees them: nobody but the two ends.

use chrono::{DateTime, NaiveDate, Utc};
use domain::running::Running;
use openapi::{
    Paragraph,
    applications::MatterType,
    auth::Permission,
    deadlines::DeadlineKind,
    referrals::{ReferralSide, ReferralStatus, ReferredPerson},
};
use sea_orm::{Condition, DatabaseTransaction, QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    auth::Caller,
    db::{self, Sealed, Text},
    http::{self, Error},
    recusals::unhidden,
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "referrals")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub from_id: Uuid,
    pub to_id: Uuid,
    /// The referral that this one passes on.
    pub follows: Option<Uuid>,
    pub status: Text<ReferralStatus>,
    pub letter: Sealed<Letter>,
    pub matter_type: Option<Text<MatterType>>,
    pub note: Option<String>,
    pub created_by: Uuid,
    pub answered_by: Option<Uuid>,
    pub due_kind: Option<Text<DeadlineKind>>,
    pub due_on: Option<NaiveDate>,
    pub due_soon_on: Option<NaiveDate>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// What is sealed: whom it is about, and what about them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    pub person: ReferredPerson,
    pub reason: Paragraph,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Rows of which the caller stands at one end, or at this one.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller, side: Option<ReferralSide>) -> Select<Entity> {
    let mine = caller.organisations(Permission::Refer);
    let scope = match (caller, side) {
        (Caller::System, _) => Condition::all(),
        (_, Some(ReferralSide::From)) => Condition::all().add(Column::FromId.is_in(mine)),
        (_, Some(ReferralSide::To)) => Condition::all().add(Column::ToId.is_in(mine)),
        (_, None) => Condition::any().add(Column::FromId.is_in(mine.clone())).add(Column::ToId.is_in(mine)),
    };
    Entity::find().filter(scope).filter(unhidden(Column::Id, caller))
}

/// One visible row, locked until commit.
pub async fn locked(tx: &DatabaseTransaction, caller: &Caller, id: Uuid) -> http::Result<Model> {
    let select = visible_to(caller, None).filter(Column::Id.eq(id));
    db::locked(tx, select).one(tx).await?.ok_or(Error::NotFound)
}

impl Model {
    /// The ends for which the caller acts.
    pub fn sides(&self, caller: &Caller) -> Vec<ReferralSide> {
        let mine = caller.organisations(Permission::Refer);
        [(ReferralSide::From, self.from_id), (ReferralSide::To, self.to_id)]
            .into_iter()
            .filter(|(_, at)| mine.contains(at))
            .map(|(side, _)| side)
            .collect()
    }

    /// What is due on it.
    pub fn running(&self) -> Option<Running> {
        let (kind, on) = self.due_kind.zip(self.due_on)?;
        Some(Running { kind: kind.0, on, soon: self.due_soon_on.unwrap_or(on) })
    }

    /// With this clock, or with none.
    pub fn due(self, running: Option<Running>) -> Self {
        Self {
            due_kind: running.map(|clock| Text(clock.kind)),
            due_on: running.map(|clock| clock.on),
            due_soon_on: running.map(|clock| clock.soon),
            ..self
        }
    }
}
