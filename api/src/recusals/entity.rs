//! Rows of relations, of the people of a record, and of what is hidden from whom.

use chrono::{DateTime, Utc};
use domain::recusals::RECORDERS;
use openapi::recusals::RecusalGround;
use sea_orm::{Condition, entity::prelude::*};

use crate::{
    auth::{Caller, within},
    db::{Sealed, Text},
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "recusals")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// From whom it hides.
    pub user_id: Uuid,
    /// Where the one who recorded it holds their role.
    pub organisation_id: Uuid,
    pub ground: Text<RecusalGround>,
    /// The blind index of the person's number; nothing for a relation to a record.
    pub person: Option<String>,
    pub record_id: Option<Uuid>,
    pub note: Option<Sealed<String>>,
    pub declared_by: Uuid,
    pub declared_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// One's own declarations, and what was recorded where the caller may record. What a colleague recorded about the
/// caller is not shown to them: it would tell that there is something to hide.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    use sea_orm::QueryFilter;
    let me = caller.id().map(Uuid::from).unwrap_or_default();
    let about_others = RECORDERS.into_iter().fold(Condition::any(), |any, permission| {
        any.add(within(Column::OrganisationId, caller, permission))
    });
    let recorded = Condition::all().add(Column::UserId.ne(me)).add(about_others);
    Entity::find().filter(Condition::any().add(Column::DeclaredBy.eq(me)).add(recorded))
}

#[expect(clippy::disallowed_methods, reason = "hiding looks at every relation, whoever recorded it")]
impl Entity {
    /// The relations that hold.
    pub fn holding() -> Select<Self> {
        use sea_orm::QueryFilter;
        Self::find().filter(Column::EndedAt.is_null())
    }
}

/// The people of each record: applicant, agent, opponents.
pub mod person {
    use sea_orm::{entity::prelude::*, sea_query::SelectStatement};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "record_people")]
    pub struct Model {
        /// The blind index of a number.
        #[sea_orm(primary_key, auto_increment = false)]
        pub person: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub record_id: Uuid,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(clippy::disallowed_methods, reason = "hiding looks at every record, whoever sees it")]
    impl Entity {
        /// The records of a person.
        pub fn of(person: &str) -> Select<Self> {
            use sea_orm::QueryFilter;
            Self::find().filter(Column::Person.eq(person))
        }

        /// The records of these people.
        pub fn among(people: SelectStatement) -> Select<Self> {
            use sea_orm::QueryFilter;
            Self::find().filter(Column::Person.in_subquery(people))
        }

        /// The people of a record.
        pub fn in_record(record: Uuid) -> Select<Self> {
            use sea_orm::QueryFilter;
            Self::find().filter(Column::RecordId.eq(record))
        }
    }
}

/// What is hidden from whom: made of relations and people, whenever one of them changes.
pub mod hidden {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "hidden")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub user_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub subject_id: Uuid,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(clippy::disallowed_methods, reason = "the anti-join of every scope, and what keeps it")]
    impl Entity {
        /// From whom a record is hidden.
        pub fn about(subject: Uuid) -> Select<Self> {
            use sea_orm::QueryFilter;
            Self::find().filter(Column::SubjectId.eq(subject))
        }

        /// What is hidden from somebody.
        pub fn from_user(user: Uuid) -> Select<Self> {
            use sea_orm::QueryFilter;
            Self::find().filter(Column::UserId.eq(user))
        }
    }
}
