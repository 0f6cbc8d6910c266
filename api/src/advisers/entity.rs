//! Rows of terms and of requests, and who sees them: who keeps the advisers of the region, the adviser, who asked.

use chrono::{DateTime, NaiveDate, Utc};
use domain::permissions;
use openapi::{
    advisers::{AdviserRequestStatus, AdviserWork},
    auth::Permission,
};
use sea_orm::{Condition, QueryFilter, QuerySelect, QueryTrait, entity::prelude::*};
use serde::{Deserialize, Serialize};

use crate::{
    auth::{Caller, within_as},
    db::{Doc, Text},
    practitioners::{self, scope},
    reach,
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "adviser_requests")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub organisation_id: Uuid,
    pub village_code: String,
    pub status: Text<AdviserRequestStatus>,
    pub need: String,
    pub wanted_on: NaiveDate,
    /// To whom it was offered last.
    pub practitioner_id: Option<Uuid>,
    pub offers: Doc<Vec<Offer>>,
    pub work: Option<Doc<AdviserWork>>,
    pub created_by: Uuid,
    pub created_at: DateTime<Utc>,
}

/// One offer, as the row keeps it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    pub practitioner_id: Uuid,
    pub offered_at: DateTime<Utc>,
    pub accepted_at: Option<DateTime<Utc>>,
    pub declined_reason: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The entries of the roster that are the caller's own.
fn own(caller: &Caller) -> sea_orm::sea_query::SelectStatement {
    use practitioners::entity::{Column as Of, Entity as Roster};
    let user = caller.id().map(Uuid::from).unwrap_or_default();
    Roster::roster().filter(Of::UserId.eq(user)).select_only().column(Of::Id).into_query()
}

/// The requests the caller may see.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    let refers = |role| permissions::allows(role, Permission::Refer);
    let scope = match caller {
        Caller::System => Condition::all(),
        _ => Condition::any()
            .add(reach::region_of(&scope::offices(caller), "adviser_requests.village_code"))
            .add(Column::PractitionerId.in_subquery(own(caller)))
            .add(within_as(Column::OrganisationId, caller, refers)),
    };
    Entity::find().filter(scope)
}

/// Terms of advisers at villages.
pub mod post {
    use chrono::{DateTime, NaiveDate, Utc};
    use sea_orm::{Condition, QueryFilter, entity::prelude::*};

    use crate::{auth::Caller, practitioners::scope, reach};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "adviser_posts")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub practitioner_id: Uuid,
        pub village_code: String,
        pub valid_from: NaiveDate,
        pub valid_to: NaiveDate,
        pub ended_reason: Option<String>,
        pub created_at: DateTime<Utc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(clippy::disallowed_methods, reason = "scoped to one adviser whom the caller was already shown")]
    impl Entity {
        /// The terms of one adviser, everywhere.
        pub fn of(practitioner: Uuid) -> Select<Self> {
            Self::find().filter(Column::PractitionerId.eq(practitioner))
        }
    }

    /// The terms the caller may see.
    #[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
    pub fn visible_to(caller: &Caller) -> Select<Entity> {
        let scope = match caller {
            Caller::System => Condition::all(),
            _ => Condition::any()
                .add(reach::region_of(&scope::offices(caller), "adviser_posts.village_code"))
                .add(Column::PractitionerId.in_subquery(super::own(caller))),
        };
        Entity::find().filter(scope)
    }
}
