//! To whom a case was offered, and who declined it (LAL 46).

use std::collections::HashSet;

use openapi::cases::{DeclineOffer, DeclineReason};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    QueryFilter, QuerySelect,
};
use uuid::Uuid;

use crate::{auth::Context, db::Text, http::Result};

mod entity {
    use chrono::{DateTime, Utc};
    use openapi::cases::DeclineReason;
    use sea_orm::entity::prelude::*;

    use crate::db::Text;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "case_offers")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub practitioner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub offered_at: DateTime<Utc>,
        pub declined_reason: Option<Text<DeclineReason>>,
        pub declined_note: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(clippy::disallowed_methods, reason = "scoped to one case that the caller was already shown")]
    impl Entity {
        /// The offers of one case.
        pub fn of(case: Uuid) -> Select<Self> {
            use sea_orm::QueryFilter;
            Self::find().filter(Column::CaseId.eq(case))
        }
    }
}

use entity::{Column, Entity};

/// Writes an offer down.
pub async fn made(
    tx: &DatabaseTransaction,
    cx: &Context,
    case_id: Uuid,
    practitioner_id: Uuid,
) -> Result<()> {
    let row = entity::Model {
        case_id,
        practitioner_id,
        offered_at: cx.now(),
        declined_reason: None,
        declined_note: None,
    };
    Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(())
}

/// Marks the open offer of a case as declined.
pub async fn declined(tx: &DatabaseTransaction, case_id: Uuid, said: &DeclineOffer) -> Result<()> {
    let DeclineOffer { reason, note } = said;
    let marked = entity::ActiveModel {
        declined_reason: Set(Some(Text::<DeclineReason>(*reason))),
        declined_note: Set(Some(note.to_string())),
        ..Default::default()
    };
    let open = Column::CaseId.eq(case_id);
    Entity::update_many().set(marked).filter(open).filter(Column::DeclinedReason.is_null()).exec(tx).await?;
    Ok(())
}

/// The practitioners who declined this case.
pub async fn decliners(db: &impl ConnectionTrait, case_id: Uuid) -> Result<HashSet<Uuid>> {
    let declined: Vec<Uuid> = Entity::of(case_id)
        .filter(Column::DeclinedReason.is_not_null())
        .select_only()
        .column(Column::PractitionerId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(declined.into_iter().collect())
}
