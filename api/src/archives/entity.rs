//! Rows of bound files and of their indexes. They are inserted once and never updated.

/// A bound file.
pub mod file {
    use chrono::{DateTime, Utc};
    use openapi::archives::Cover;
    use sea_orm::entity::prelude::*;

    use crate::db::Doc;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "archive_files")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        pub cover: Doc<Cover>,
        pub pages: i32,
        pub manifest_sha256: String,
        pub remark: Option<String>,
        pub bound_at: DateTime<Utc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A line of the index.
pub mod item {
    use chrono::NaiveDate;
    use openapi::{
        archives::{DossierItem, DossierPart},
        attachments::AttachmentKind,
    };
    use sea_orm::entity::prelude::*;

    use crate::db::Text;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "dossier_items")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        pub part: Text<DossierPart>,
        pub kind: Text<AttachmentKind>,
        pub title: String,
        pub attachment_id: Uuid,
        pub on: NaiveDate,
        pub first_page: i32,
        pub last_page: i32,
        pub sha256: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(clippy::disallowed_methods, reason = "scoped to one case that the caller was already shown")]
    impl Entity {
        /// The index of one file in its order.
        pub fn of(case: Uuid) -> Select<Self> {
            use sea_orm::{QueryFilter, QueryOrder};
            Self::find().filter(Column::CaseId.eq(case)).order_by_asc(Column::Position)
        }
    }

    impl Model {
        /// The row of a line.
        pub fn of_case(case_id: Uuid, item: DossierItem) -> Self {
            let DossierItem { position, part, kind, title, attachment_id, on, first_page, last_page, sha256 } =
                item;
            Self {
                case_id,
                position: position.into(),
                part: Text(part),
                kind: Text(kind),
                title,
                attachment_id: attachment_id.into(),
                on,
                first_page: i32::try_from(first_page).unwrap_or(i32::MAX),
                last_page: i32::try_from(last_page).unwrap_or(i32::MAX),
                sha256,
            }
        }
    }

    impl From<Model> for DossierItem {
        fn from(row: Model) -> Self {
            let Model {
                case_id: _,
                position,
                part,
                kind,
                title,
                attachment_id,
                on,
                first_page,
                last_page,
                sha256,
            } = row;
            Self {
                position: u16::try_from(position).unwrap_or_default(),
                part: part.0,
                kind: kind.0,
                title,
                attachment_id: attachment_id.into(),
                on,
                first_page: u32::try_from(first_page).unwrap_or_default(),
                last_page: u32::try_from(last_page).unwrap_or_default(),
                sha256,
            }
        }
    }
}
