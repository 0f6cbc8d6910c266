//! What is due follows the calendar when a holiday table is loaded (TIM-07).

use chrono::NaiveDate;
use domain::applications::clock;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::entity::{Column, visible_to};
use crate::{auth::Context, db, http::Result};

/// Rows locked at a time.
const BATCH: u64 = 200;

/// Computes again what is due from one day to another. Days that were told in a notice stay as they were told.
pub async fn redate(cx: &Context, from: NaiveDate, to: NaiveDate) -> Result<()> {
    let calendar = cx.state.calendar.now();
    let mut after = Uuid::nil();
    loop {
        let tx = cx.begin().await?;
        let due = visible_to(&cx.caller)
            .filter(Column::DueOn.between(from, to))
            .filter(Column::Id.gt(after))
            .order_by_asc(Column::Id)
            .limit(BATCH);
        let rows = db::locked(&tx, due).all(&tx).await?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.id;
        for row in rows {
            let Some(running) = clock::due(&calendar, row.status.0, row.submitted_on, row.stop()) else {
                continue;
            };
            if row.running() != Some(running) {
                let mut row = row.into_active_model();
                row.due_on = Set(Some(running.on));
                row.due_soon_on = Set(Some(running.soon));
                row.update(&tx).await?;
            }
        }
        tx.commit().await?;
    }
}
