//! Rows of readings. They are inserted once and never updated.

use chrono::{DateTime, Utc};
use openapi::{
    auth::Permission,
    readings::{FieldClass, ReadingKind, ReadingSubject},
};
use sea_orm::entity::prelude::*;

use crate::{
    auth::{Caller, within},
    db::{Doc, Text},
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "readings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub at: DateTime<Utc>,
    pub actor_id: Uuid,
    pub actor_role: Option<String>,
    /// Where the role is held.
    pub organisation_id: Option<Uuid>,
    pub kind: Text<ReadingKind>,
    pub subject_kind: Text<ReadingSubject>,
    /// Nothing for a list.
    pub subject_id: Option<Uuid>,
    /// Of a record: the file that was opened.
    pub part_id: Option<Uuid>,
    pub fields: Text<FieldClass>,
    pub reason: Option<String>,
    pub request_id: String,
    /// The ids that a list showed, or how much left the service. No personal data.
    pub shown: Doc<serde_json::Value>,
    /// Its place in a chain, and the hash over it and the one before; nothing for what is older than the chains.
    pub chain: Option<Uuid>,
    pub seq: Option<i64>,
    pub hash: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
impl Entity {
    /// The readings of roles held where the caller reads the audit.
    pub fn visible_to(caller: &Caller) -> Select<Self> {
        use sea_orm::QueryFilter;
        Self::find().filter(within(Column::OrganisationId, caller, Permission::ReadAudit))
    }

    /// One chain after a position, in its order.
    pub fn chain(id: Uuid, after: i64) -> Select<Self> {
        use sea_orm::{QueryFilter, QueryOrder};
        Self::find().filter(Column::Chain.eq(id)).filter(Column::Seq.gt(after)).order_by_asc(Column::Seq)
    }

    /// The link of a chain at a position, or the nearest before it, first.
    pub fn newest(chain: Uuid, up_to: i64) -> Select<Self> {
        use sea_orm::{QueryFilter, QueryOrder};
        Self::find().filter(Column::Chain.eq(chain)).filter(Column::Seq.lte(up_to)).order_by_desc(Column::Seq)
    }

    /// The readings of records whose subject was found to be the caller.
    pub fn about(subjects: impl IntoIterator<Item = Uuid>) -> Select<Self> {
        use sea_orm::QueryFilter;
        Self::find().filter(Column::SubjectId.is_in(subjects))
    }
}

/// The chains: each writer has its own, so that none waits for another.
pub mod chain {
    use chrono::{DateTime, Utc};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "reading_chains")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub opened_at: DateTime<Utc>,
        /// The chain that was the newest when this one was opened; its first link holds on to it.
        pub follows: Option<Uuid>,
        /// The hash before the first link.
        pub first_hash: String,
        /// How far it was when it was last looked after.
        pub seq: i64,
        pub hash: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(clippy::disallowed_methods, reason = "chains are nobody's record")]
    impl Entity {
        /// Chains from this one on, the oldest first.
        pub fn since(first: Option<&Model>) -> Select<Self> {
            use sea_orm::{ExprTrait, QueryFilter, QueryOrder};
            let mut select = Self::find().order_by_asc(Column::OpenedAt).order_by_asc(Column::Id);
            if let Some(Model { id, opened_at, .. }) = first {
                let at_once = Column::OpenedAt.eq(*opened_at).and(Column::Id.gte(*id));
                select = select.filter(Column::OpenedAt.gt(*opened_at).or(at_once));
            }
            select
        }

        /// Every chain, the newest first.
        pub fn all() -> Select<Self> {
            use sea_orm::QueryOrder;
            Self::find().order_by_desc(Column::OpenedAt).order_by_desc(Column::Id)
        }
    }
}
