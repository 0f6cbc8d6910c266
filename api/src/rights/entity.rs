//! Rows of requests about one's own data, and who sees them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{permissions::Stance, rights::Standing, running::Running};
use openapi::{
    Name, Paragraph, Personal, Prose, Short,
    auth::Permission,
    deadlines::DeadlineKind,
    rights::{Deceased, RightKind, RightsOutcome, RightsStatus},
};
use sea_orm::{Condition, DatabaseTransaction, QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    applications::About,
    auth::{Caller, Context, within},
    db::{self, Doc, Sealed, Text},
    http::{self, Error},
    recusals::unhidden,
};

/// What somebody wrote when they asked.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    pub name: Personal<Name>,
    pub phone: Personal<Short>,
    pub deceased: Option<Deceased>,
    pub text: Paragraph,
}

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "rights_requests")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub kind: Text<RightKind>,
    pub status: Text<RightsStatus>,
    /// Whose request it is; nothing when it was filed at the window.
    pub person_id: Option<Uuid>,
    pub filed_by: Uuid,
    pub application_id: Option<Uuid>,
    pub form: Sealed<Asked>,
    pub answer: Option<Sealed<Prose>>,
    pub answered_on: Option<NaiveDate>,
    /// What was carried out, and what the law keeps.
    pub outcome: Option<Doc<RightsOutcome>>,
    pub due_kind: Option<Text<DeadlineKind>>,
    pub due_on: Option<NaiveDate>,
    pub due_soon_on: Option<NaiveDate>,
    pub filed_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// A person sees their own, the centre's staff who answer those of the centre.
fn scope(caller: &Caller) -> Condition {
    match caller {
        Caller::Nobody | Caller::Client { .. } => Condition::all().add(Column::Id.is_null()),
        Caller::System => Condition::all(),
        Caller::Citizen { id } => Condition::all().add(Column::PersonId.eq(Uuid::from(*id))),
        Caller::Staff { .. } => Condition::all()
            .add(within(Column::OrganisationId, caller, Permission::AnswerRights))
            .add(unhidden(Column::ApplicationId, caller)),
    }
}

/// Every row the caller may see.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(scope(caller))
}

/// One visible row.
pub async fn one(db: &impl ConnectionTrait, caller: &Caller, id: Uuid) -> http::Result<Model> {
    visible_to(caller).filter(Column::Id.eq(id)).one(db).await?.ok_or(Error::NotFound)
}

/// One visible row, locked until commit.
pub async fn locked(tx: &DatabaseTransaction, caller: &Caller, id: Uuid) -> http::Result<Model> {
    let select = visible_to(caller).filter(Column::Id.eq(id));
    db::locked(tx, select).one(tx).await?.ok_or(Error::NotFound)
}

impl Model {
    /// What the law needs to know.
    pub fn standing(&self) -> Standing {
        Standing { kind: self.kind.0, status: self.status.0 }
    }

    /// Whose applications it is about; nothing where somebody asked at the window and named none.
    pub fn about(&self) -> Option<About> {
        self.application_id.map(About::One).or(self.person_id.map(About::Person))
    }

    /// The caller as the law sees them.
    pub fn actor(&self, cx: &Context) -> domain::permissions::Actor {
        let own = self.person_id.is_some() && self.person_id == cx.caller.id().map(Uuid::from);
        cx.caller.actor(self.organisation_id, if own { Stance::Own } else { Stance::Staff })
    }

    /// What is due on it.
    pub fn running(&self) -> Option<Running> {
        let (kind, on) = self.due_kind.zip(self.due_on)?;
        Some(Running { kind: kind.0, on, soon: self.due_soon_on.unwrap_or(on) })
    }

    /// The row with this clock, or with none.
    pub fn with(self, running: Option<Running>) -> Self {
        Self {
            due_kind: running.map(|r| Text(r.kind)),
            due_on: running.map(|r| r.on),
            due_soon_on: running.map(|r| r.soon),
            ..self
        }
    }
}
