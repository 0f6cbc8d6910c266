//! Rows of early interventions, and who sees them: nobody but the unit that reported and the centre.

use chrono::{DateTime, NaiveDate, Utc};
use domain::outreaches::Part;
use openapi::{
    Paragraph,
    auth::Permission,
    outreaches::{OutreachOrigin, OutreachOutcome, OutreachPerson, OutreachStatus},
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
#[sea_orm(table_name = "outreaches")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub unit_id: Uuid,
    pub centre_id: Uuid,
    pub status: Text<OutreachStatus>,
    pub origin: Text<OutreachOrigin>,
    pub letter: Sealed<Letter>,
    pub village_code: Option<String>,
    pub due_on: NaiveDate,
    pub reported_by: Uuid,
    pub taken_by: Option<Uuid>,
    pub outcome: Option<Text<OutreachOutcome>>,
    pub application_id: Option<Uuid>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

/// What is sealed: whom it is about, what threatens, and what was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    pub person: Option<OutreachPerson>,
    pub situation: Paragraph,
    pub note: Option<Paragraph>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Rows of which the caller stands at one end.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    let mine = caller.organisations(Permission::Refer);
    let ends = Condition::any().add(Column::UnitId.is_in(mine.clone())).add(Column::CentreId.is_in(mine));
    Entity::find().filter(ends).filter(unhidden(Column::Id, caller))
}

/// Those that a centre looks after and that have these states, whoever sees them.
#[expect(clippy::disallowed_methods, reason = "only counted, for who closes the centre")]
pub fn of_centre(centre: Uuid, states: &[OutreachStatus]) -> Select<Entity> {
    let open = Column::Status.is_in(states.iter().copied().map(Text));
    Entity::find().filter(Column::CentreId.eq(centre)).filter(open)
}

/// One visible row, locked until commit.
pub async fn locked(tx: &DatabaseTransaction, caller: &Caller, id: Uuid) -> http::Result<Model> {
    let select = visible_to(caller).filter(Column::Id.eq(id));
    db::locked(tx, select).one(tx).await?.ok_or(Error::NotFound)
}

impl Model {
    /// What the caller is to it, when they are of the centre.
    pub fn part(&self, caller: &Caller) -> Option<Part> {
        let of_centre = caller.organisations(Permission::Refer).contains(&self.centre_id);
        let taker = self.taken_by.is_some() && self.taken_by == caller.id().map(Uuid::from);
        of_centre.then_some(if taker { Part::Taker } else { Part::Colleague })
    }
}
