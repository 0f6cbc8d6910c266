//! What a check of means asks of cases.

use openapi::cases::CaseStatus;
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::entity::{self, Column};
use crate::{auth::Caller, db::Text, http::Result};

/// The case that came of an application, while it is in conduct.
pub async fn under_way(db: &impl ConnectionTrait, application: Uuid) -> Result<Option<Uuid>> {
    let over = [CaseStatus::Passed, CaseStatus::Archived].map(Text);
    let case: Option<Uuid> = entity::visible_to(&Caller::System)
        .filter(Column::ApplicationId.eq(application))
        .filter(Column::Status.is_not_in(over))
        .select_only()
        .column(Column::Id)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(case)
}
