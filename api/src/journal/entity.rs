//! Rows of the journal and of its heads.

use chrono::{DateTime, Utc};
use openapi::journal::Event;
use sea_orm::entity::prelude::*;

use crate::db::{Doc, Text};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "journal")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub organisation_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    pub at: DateTime<Utc>,
    pub actor_id: Option<Uuid>,
    pub actor_role: Option<String>,
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub event: Text<Event>,
    pub note: Option<String>,
    pub public: bool,
    pub details: Doc<serde_json::Value>,
    pub prev_hash: String,
    pub hash: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[expect(clippy::disallowed_methods, reason = "scoped to one record that the caller was already shown")]
impl Entity {
    /// The entries about one record, oldest first; they may lie in several chains.
    pub fn about(subject: Uuid) -> Select<Self> {
        Self::about_all([subject])
    }

    /// The entries about records of which one became the other, oldest first.
    pub fn about_all(subjects: impl IntoIterator<Item = Uuid>) -> Select<Self> {
        use sea_orm::{QueryFilter, QueryOrder};
        Self::find()
            .filter(Column::SubjectId.is_in(subjects))
            .order_by_asc(Column::At)
            .order_by_asc(Column::Seq)
    }

    /// All entries of one chain after a position, in its order.
    pub fn chain(organisation: Uuid, after: i64) -> Select<Self> {
        use sea_orm::{QueryFilter, QueryOrder};
        Self::find()
            .filter(Column::OrganisationId.eq(organisation))
            .filter(Column::Seq.gt(after))
            .order_by_asc(Column::Seq)
    }

    /// The entries of one chain, the newest first.
    pub fn newest(organisation: Uuid) -> Select<Self> {
        use sea_orm::{QueryFilter, QueryOrder};
        Self::find().filter(Column::OrganisationId.eq(organisation)).order_by_desc(Column::Seq)
    }
}

/// The newest link of each chain; locked while a new one is forged.
pub mod head {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "journal_heads")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub organisation_id: Uuid,
        pub seq: i64,
        pub hash: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(clippy::disallowed_methods, reason = "verification reads every chain")]
    impl Entity {
        /// Every chain there is.
        pub fn all() -> Select<Self> {
            Self::find()
        }
    }
}
