//! How many cases have what due, for the figures of my work.

use chrono::NaiveDate;
use openapi::deadlines::DeadlineKind;
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};

use super::entity::{self, Column};
use crate::{auth::Context, db::Text, http::Result, work::DueGroup};

/// How many records have what due.
pub async fn due_groups(cx: &Context) -> Result<Vec<DueGroup>> {
    let rows: Vec<(Text<DeadlineKind>, NaiveDate, i64)> = entity::visible_to(&cx.caller)
        .filter(Column::DueOn.is_not_null())
        .select_only()
        .columns([Column::DueKind, Column::DueOn])
        .column_as(Column::Id.count(), "records")
        .group_by(Column::DueKind)
        .group_by(Column::DueOn)
        .into_tuple()
        .all(cx.db())
        .await?;
    Ok(rows.into_iter().map(|(kind, on, records)| DueGroup::new(kind.0, on, records)).collect())
}
