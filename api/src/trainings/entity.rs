//! Rows of trainings and of who attended them.

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{auth::Permission, trainings::TrainingKind};
use sea_orm::{QueryFilter, entity::prelude::*};

use crate::{
    auth::{Caller, within},
    db::Text,
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "trainings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub kind: Text<TrainingKind>,
    pub title: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
    pub hours: i32,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The trainings of the offices whose staff the caller keeps.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(within(Column::OrganisationId, caller, Permission::KeepStaff))
}

/// Who attended, for how long.
pub mod attendance {
    use chrono::NaiveDate;
    use openapi::trainings::AttendeeKind;
    use sea_orm::entity::prelude::*;

    use crate::db::Text;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "attendances")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub training_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub attendee_id: Uuid,
        pub kind: Text<AttendeeKind>,
        pub hours: i32,
        /// The last day of the training: the year in which its hours count.
        pub ended_on: NaiveDate,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(
        clippy::disallowed_methods,
        reason = "asked for people or trainings that the caller was already shown"
    )]
    impl Entity {
        /// Every attendance.
        pub fn all() -> Select<Self> {
            Self::find()
        }
    }
}
