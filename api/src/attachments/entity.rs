//! Rows of attached files.

use chrono::{DateTime, Utc};
use openapi::attachments::{Attachment, AttachmentKind, FileType, Scan};
use sea_orm::entity::prelude::*;

use crate::db::Text;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "attachments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    /// The application or case it belongs to.
    pub subject_id: Uuid,
    pub kind: Text<AttachmentKind>,
    pub file_name: String,
    pub file_type: Text<FileType>,
    pub size: i32,
    pub pages: i32,
    pub sha256: String,
    pub scan: Text<Scan>,
    pub created_by: Uuid,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[expect(
    clippy::disallowed_methods,
    reason = "scoped to one record that the caller was already shown, or to ids"
)]
impl Entity {
    /// Those of these files that are known.
    pub fn among(ids: &[Uuid]) -> Select<Self> {
        use sea_orm::QueryFilter;
        Self::find().filter(Column::Id.is_in(ids.iter().copied()))
    }

    /// Those that no scanner has looked at, oldest first.
    pub fn unscanned() -> Select<Self> {
        use sea_orm::{QueryFilter, QueryOrder};
        Self::find().filter(Column::Scan.eq(Text(Scan::Unscanned))).order_by_asc(Column::Id)
    }

    /// The files of one record, oldest first.
    pub fn of(subject: Uuid) -> Select<Self> {
        use sea_orm::{QueryFilter, QueryOrder};
        Self::find().filter(Column::SubjectId.eq(subject)).order_by_asc(Column::Id)
    }
}

impl TryFrom<Model> for Attachment {
    type Error = openapi::TextProblem;

    fn try_from(row: Model) -> Result<Self, Self::Error> {
        let Model {
            id,
            organisation_id: _,
            subject_id: _,
            kind,
            file_name,
            file_type,
            size,
            pages,
            sha256,
            scan,
            created_by: _,
            created_at,
        } = row;
        Ok(Self {
            id: id.into(),
            kind: kind.0,
            file_name: file_name.parse()?,
            file_type: file_type.0,
            size: u32::try_from(size).unwrap_or_default(),
            pages: u16::try_from(pages).unwrap_or_default(),
            sha256,
            scan: scan.0,
            created_at,
        })
    }
}
