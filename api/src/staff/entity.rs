//! Rows of the register and of how many posts an office has.

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{
    auth::Permission,
    people::Sex,
    staff::{PostKind, StaffLicence},
};
use sea_orm::{QueryFilter, entity::prelude::*};

use crate::{
    auth::{Caller, within},
    db::Text,
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_members")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub organisation_id: Uuid,
    pub user_id: Option<Uuid>,
    pub name: String,
    pub sex: Text<Sex>,
    pub born_on: NaiveDate,
    pub post: Text<PostKind>,
    pub qualified: bool,
    pub licence: Text<StaffLicence>,
    pub law_degree: bool,
    pub entered_on: NaiveDate,
    pub left_on: Option<NaiveDate>,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The register of the offices whose staff the caller keeps.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(within(Column::OrganisationId, caller, Permission::KeepStaff))
}

/// How many posts an office has (编制数).
pub mod establishment {
    use chrono::{DateTime, Utc};
    use openapi::auth::Permission;
    use sea_orm::{QueryFilter, entity::prelude::*};

    use crate::auth::{Caller, within};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "establishments")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        pub posts: i32,
        pub updated_at: DateTime<Utc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    /// Those of the offices whose staff the caller keeps.
    #[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
    pub fn visible_to(caller: &Caller) -> Select<Entity> {
        Entity::find().filter(within(Column::OrganisationId, caller, Permission::KeepStaff))
    }
}

/// Rewards and penalties (STF-03).
pub mod merit {
    use chrono::{DateTime, NaiveDate, Utc};
    use openapi::{
        auth::Permission,
        staff::{MeritKind, MeritSubject},
    };
    use sea_orm::{QueryFilter, entity::prelude::*};

    use crate::{
        auth::{Caller, within},
        db::Text,
    };

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "merits")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub organisation_id: Uuid,
        pub subject: Text<MeritSubject>,
        pub subject_id: Uuid,
        pub kind: Text<MeritKind>,
        pub title: String,
        pub basis: String,
        pub awarded_on: NaiveDate,
        pub created_at: DateTime<Utc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    /// What the offices recorded whose staff the caller keeps.
    #[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
    pub fn visible_to(caller: &Caller) -> Select<Entity> {
        Entity::find().filter(within(Column::OrganisationId, caller, Permission::KeepStaff))
    }
}
