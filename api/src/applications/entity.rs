//! Rows of applications, who sees them, and how they become words.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    applications::{clock::Stop, merging::Side, workflow::Standing},
    permissions::Stance,
    running::Running,
};
use openapi::{
    applications::{Cause, Decision, Form, Opinion, Source, Status, SupplementNotice},
    auth::Permission,
    deadlines::DeadlineKind,
};
use sea_orm::{Condition, DatabaseTransaction, QueryFilter, entity::prelude::*, sea_query::ExprTrait};

use crate::{
    auth::Caller,
    db::{self, Doc, Text},
    http::{self, Error},
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "applications")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub organisation_id: Uuid,
    pub number: Option<String>,
    pub machine_key: Option<String>,
    pub status: Text<Status>,
    pub source: Text<Source>,
    pub applicant_id: Option<Uuid>,
    pub created_by: Uuid,
    pub received_by: Option<Uuid>,
    pub examined_by: Option<Uuid>,
    pub decided_by: Option<Uuid>,
    pub applicant_name: Option<String>,
    pub id_no: Option<String>,
    pub cause: Option<Text<Cause>>,
    pub claim_amount_fen: Option<i64>,
    pub form: Doc<Form>,
    pub supplement: Option<Doc<SupplementNotice>>,
    pub opinion: Option<Doc<Opinion>>,
    pub decision: Option<Doc<Decision>>,
    pub case_id: Option<Uuid>,
    pub due_kind: Option<Text<DeadlineKind>>,
    pub due_on: Option<NaiveDate>,
    pub due_soon_on: Option<NaiveDate>,
    pub submitted_on: Option<NaiveDate>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// What a caller sees: nobody nothing, a citizen their own, staff those of their centres. A citizen's draft is nobody else's.
fn scope(caller: &Caller) -> Condition {
    match caller {
        Caller::Nobody => Condition::all().add(Column::Id.is_null()),
        Caller::System => Condition::all(),
        Caller::Citizen { id } => Condition::all().add(Column::ApplicantId.eq(Uuid::from(*id))),
        Caller::Staff { .. } => {
            let draft_of_a_citizen =
                Column::Status.eq(Text(Status::Draft)).and(Column::Source.eq(Text(Source::SelfOnline)));
            Condition::all()
                .add(Column::OrganisationId.is_in(caller.organisations(Permission::ReadApplications)))
                .add(draft_of_a_citizen.not())
        }
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
        Standing {
            status: self.status.0,
            source: self.source.0,
            received_by: self.received_by.map(Into::into),
            examined_by: self.examined_by.map(Into::into),
            findings: self.opinion.as_ref().map(|o| [o.0.person, o.0.scope, o.0.means]),
        }
    }

    /// What merging needs to know.
    pub fn side(&self) -> Side<'_> {
        Side { status: self.status.0, id_no: self.id_no.as_deref(), cause: self.cause.map(|cause| cause.0) }
    }

    /// How the caller stands to this application.
    pub fn stance(&self, caller: &Caller) -> Stance {
        match caller {
            Caller::Citizen { .. } => Stance::Own,
            _ => Stance::Staff,
        }
    }

    /// The interval in which the centre's clock stood still.
    pub fn stop(&self) -> Option<Stop> {
        self.supplement.as_ref().map(|s| Stop { from: s.0.asked_on, to: s.0.supplied_on, due: s.0.due_on })
    }

    /// What is due on it.
    pub fn running(&self) -> Option<Running> {
        let (kind, on) = self.due_kind.zip(self.due_on)?;
        Some(Running { kind: kind.0, on, soon: self.due_soon_on.unwrap_or(on) })
    }
}
