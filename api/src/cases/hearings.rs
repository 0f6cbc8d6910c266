//! Hearing dates of a case (开庭).

use openapi::cases::{Hearing, NewHearing};
use sea_orm::{ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::{auth::Context, http::Result};

/// Hearings shown of a case at most.
const MAX_HEARINGS: u64 = 100;

mod entity {
    use chrono::{DateTime, Utc};
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "hearings")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub case_id: Uuid,
        pub at: DateTime<Utc>,
        pub place: String,
        pub judge: Option<String>,
        pub created_at: DateTime<Utc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(clippy::disallowed_methods, reason = "scoped to one case that the caller was already shown")]
    impl Entity {
        /// The hearings of one case.
        pub fn of(case: Uuid) -> Select<Self> {
            use sea_orm::QueryFilter;
            Self::find().filter(Column::CaseId.eq(case))
        }
    }
}

use entity::{Column, Entity, Model};

/// Writes a hearing date down.
pub async fn set(tx: &DatabaseTransaction, cx: &Context, case_id: Uuid, new: NewHearing) -> Result<()> {
    let NewHearing { at, place, judge } = new;
    let row = Model {
        id: cx.new_id(),
        case_id,
        at,
        place: place.into(),
        judge: judge.map(Into::into),
        created_at: cx.now(),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(())
}

/// The hearings of a case in their order.
pub async fn of_case(db: &impl ConnectionTrait, case_id: Uuid) -> Result<Vec<Hearing>> {
    let rows = Entity::of(case_id).order_by_asc(Column::At).limit(MAX_HEARINGS).all(db).await?;
    rows.into_iter()
        .map(|row| Hearing::try_from(row).map_err(|error| anyhow::anyhow!(error).into()))
        .collect()
}

impl TryFrom<Model> for Hearing {
    type Error = openapi::TextProblem;

    fn try_from(row: Model) -> std::result::Result<Self, Self::Error> {
        let Model { id, case_id: _, at, place, judge, created_at: _ } = row;
        Ok(Self {
            id: id.into(),
            at,
            place: place.parse()?,
            judge: judge.map(|judge| judge.parse()).transpose()?,
        })
    }
}
