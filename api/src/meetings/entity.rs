//! Rows of meetings and of the tasks they gave.

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{
    Line,
    auth::Permission,
    meetings::{MeetingKind, Minutes},
};
use sea_orm::{QueryFilter, entity::prelude::*};

use crate::{
    auth::{Caller, within},
    db::{Doc, Text},
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "meetings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub organisation_id: Uuid,
    pub kind: Text<MeetingKind>,
    pub planned_on: NaiveDate,
    pub topics: Doc<Vec<Line>>,
    pub minutes: Option<Doc<Minutes>>,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The meetings of the offices for which the caller convenes.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(within(Column::OrganisationId, caller, Permission::Convene))
}

/// Tasks on the board.
pub mod task {
    use chrono::{DateTime, NaiveDate, Utc};
    use openapi::{auth::Permission, meetings::TaskStatus};
    use sea_orm::{QueryFilter, entity::prelude::*};

    use crate::{
        auth::{Caller, within},
        db::Text,
    };

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "tasks")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub revision: i32,
        pub organisation_id: Uuid,
        pub meeting_id: Uuid,
        pub title: String,
        pub owner: String,
        pub given_on: NaiveDate,
        pub due_on: NaiveDate,
        pub status: Text<TaskStatus>,
        pub note: Option<String>,
        pub created_at: DateTime<Utc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    /// The tasks of the offices for which the caller convenes.
    #[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
    pub fn visible_to(caller: &Caller) -> Select<Entity> {
        Entity::find().filter(within(Column::OrganisationId, caller, Permission::Convene))
    }
}
