//! Rows of checks and of their questions, and who sees them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::permissions;
use openapi::{
    applications::{MeansGround, MeansMode},
    auth::Permission,
    eligibility::DataSource,
    verifications::*,
};
use sea_orm::{Condition, DatabaseTransaction, QueryFilter, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    applications,
    auth::{Caller, within, within_as},
    db::{self, Doc, Sealed, Text},
    http::{self, Error},
    recusals::unhidden,
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "verifications")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    /// Where the application came in, if not at the centre itself.
    pub station_id: Option<Uuid>,
    pub application_id: Uuid,
    /// Blind index of the number.
    pub person: Option<String>,
    pub mode: Text<MeansMode>,
    pub ground: Option<Text<MeansGround>>,
    pub basis: Option<Text<VerificationBasis>>,
    pub statute: Option<Text<StatutoryBasis>>,
    pub consent_id: Option<Uuid>,
    pub whose: Text<Whose>,
    pub status: Text<VerificationStatus>,
    pub result: Option<Text<VerificationResult>>,
    pub reason: Option<Sealed<String>>,
    pub commitment: Option<Doc<Commitment>>,
    pub draw: Option<Doc<Draw>>,
    pub suspect: bool,
    pub attention: Option<Text<Attention>>,
    pub fraud_review_since: Option<NaiveDate>,
    pub recheck_since: Option<NaiveDate>,
    pub reused_from: Option<Uuid>,
    pub asked_by: Uuid,
    pub asked_at: DateTime<Utc>,
    pub decided_by: Option<Uuid>,
    pub decided_on: Option<NaiveDate>,
    pub reusable_until: Option<NaiveDate>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Checks of one's centres, and of applications that came in at one's station; nobody else's.
fn scope(caller: &Caller) -> Condition {
    let reads = |role| permissions::allows(role, Permission::ReadVerifications);
    let at_a_station = |role| reads(role) && permissions::receives_for_a_centre(role);
    match caller {
        Caller::System => Condition::all(),
        Caller::Staff { .. } => Condition::all()
            .add(
                Condition::any()
                    .add(within(Column::OrganisationId, caller, Permission::ReadVerifications))
                    .add(within_as(Column::StationId, caller, at_a_station)),
            )
            .add(unhidden(Column::ApplicationId, caller)),
        Caller::Nobody | Caller::Citizen { .. } | Caller::Client { .. } => {
            Condition::all().add(Column::Id.is_null())
        }
    }
}

/// Every row the caller may see.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(scope(caller))
}

/// Checks of one application, with those of the applications that go on in it: their history, to be read here (ONL-02).
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn of_application(caller: &Caller, application: Uuid, earlier: Vec<Uuid>) -> Select<Entity> {
    let own = scope(caller).add(Column::ApplicationId.eq(application));
    let before = Condition::all()
        .add(Column::ApplicationId.is_in(earlier))
        .add(unhidden(Column::ApplicationId, caller));
    Entity::find().filter(Condition::any().add(own).add(before))
}

/// One row to be read: visible, or in the history of an application that the caller sees.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub async fn readable(db: &impl ConnectionTrait, caller: &Caller, id: Uuid) -> http::Result<Model> {
    match one(db, caller, id).await {
        Err(Error::NotFound) => {}
        found => return found,
    }
    let earlier = applications::earlier_of_all(caller, Permission::ReadVerifications);
    let select = Entity::find()
        .filter(Column::Id.eq(id))
        .filter(Column::ApplicationId.in_subquery(earlier))
        .filter(unhidden(Column::ApplicationId, caller));
    select.one(db).await?.ok_or(Error::NotFound)
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

/// An answer as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub found: bool,
    pub value: SourceValue,
    pub as_of: NaiveDate,
    /// Of a certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
}

pub mod question {
    //! Questions to sources.

    use super::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "verification_questions")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub verification_id: Uuid,
        pub source: Text<DataSource>,
        pub way: Text<SourceWay>,
        pub status: Text<QuestionStatus>,
        pub answer: Option<Sealed<Answer>>,
        pub fault: Option<Text<SourceFault>>,
        pub attempts: i32,
        pub next_attempt_at: Option<DateTime<Utc>>,
        pub answered_at: Option<DateTime<Utc>>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(clippy::disallowed_methods, reason = "of a check the caller sees, or for the job that asks")]
    impl Entity {
        /// The questions of a check.
        pub fn of(verification: Uuid) -> Select<Self> {
            Self::find().filter(Column::VerificationId.eq(verification))
        }

        /// What was answered in these checks.
        pub fn answered(verifications: impl Iterator<Item = Uuid>) -> Select<Self> {
            Self::find()
                .filter(Column::VerificationId.is_in(verifications))
                .filter(Column::Status.eq(Text(QuestionStatus::Answered)))
        }

        /// Questions that wait for their source.
        pub fn waiting() -> Select<Self> {
            Self::find().filter(Column::Status.eq(Text(QuestionStatus::Waiting)))
        }
    }
}
