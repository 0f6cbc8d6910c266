//! The diary of a case (办案记录, F14).

use domain::permissions::Stance;
use openapi::cases::{DiaryEntry, NewDiaryEntry};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use crate::{auth::Context, db::Text, http::Result};

/// Entries shown of a case at most.
const MAX_ENTRIES: u64 = 500;

mod entity {
    use chrono::{DateTime, NaiveDate, Utc};
    use openapi::cases::{ContactMode, DiaryKind};
    use sea_orm::entity::prelude::*;

    use crate::db::Text;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "diary_entries")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub case_id: Uuid,
        pub kind: Text<DiaryKind>,
        pub on: NaiveDate,
        pub mode: Text<ContactMode>,
        pub content: String,
        pub place: Option<String>,
        pub informed_recipient: bool,
        pub created_by: Uuid,
        pub created_at: DateTime<Utc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(clippy::disallowed_methods, reason = "scoped to one case that the caller was already shown")]
    impl Entity {
        /// The diary of one case.
        pub fn of(case: Uuid) -> Select<Self> {
            use sea_orm::QueryFilter;
            Self::find().filter(Column::CaseId.eq(case))
        }
    }
}

use entity::{Column, Entity, Model};

/// Writes an entry.
pub async fn write(tx: &DatabaseTransaction, cx: &Context, case_id: Uuid, new: NewDiaryEntry) -> Result<()> {
    let NewDiaryEntry { kind, on, mode, content, place, informed_recipient } = new;
    let row = Model {
        id: cx.new_id(),
        case_id,
        kind: Text(kind),
        on,
        mode: Text(mode),
        content: content.into(),
        place: place.map(Into::into),
        informed_recipient,
        created_by: cx.caller_id()?,
        created_at: cx.now(),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(())
}

/// The diary as far as one who stands so to the case may read it, the newest day first.
pub async fn of_case(db: &impl ConnectionTrait, case_id: Uuid, stance: Stance) -> Result<Vec<DiaryEntry>> {
    let mut select = Entity::of(case_id);
    if stance == Stance::Own {
        select = select.filter(Column::InformedRecipient.eq(true));
    }
    let newest = select.order_by_desc(Column::On).order_by_desc(Column::Id).limit(MAX_ENTRIES);
    let rows = newest.all(db).await?;
    rows.into_iter()
        .map(|row| DiaryEntry::try_from(row).map_err(|error| anyhow::anyhow!(error).into()))
        .collect()
}

impl TryFrom<Model> for DiaryEntry {
    type Error = openapi::TextProblem;

    fn try_from(row: Model) -> std::result::Result<Self, Self::Error> {
        let Model {
            id,
            case_id: _,
            kind,
            on,
            mode,
            content,
            place,
            informed_recipient,
            created_by: _,
            created_at,
        } = row;
        Ok(Self {
            id: id.into(),
            kind: kind.0,
            on,
            mode: mode.0,
            content: content.parse()?,
            place: place.map(|place| place.parse()).transpose()?,
            informed_recipient,
            created_at,
        })
    }
}
