//! What is due on an application follows the calendar (TIM-07).

use chrono::NaiveDate;
use domain::{applications::clock, deadlines::Calendar};
use sea_orm::{ActiveValue::Set, ColumnTrait, IntoActiveModel, QueryFilter};

use super::entity::{ActiveModel, Column, Model, visible_to};
use crate::{auth::Context, http::Result, redating};

/// Computes again what is due from one day to another.
pub async fn redate(cx: &Context, from: NaiveDate, to: NaiveDate) -> Result<()> {
    let due = visible_to(&cx.caller).filter(Column::DueOn.between(from, to));
    redating::each(cx, due, Column::Id, |row| row.id, moved).await
}

fn moved(calendar: &Calendar, row: Model) -> Option<ActiveModel> {
    let running = clock::due(calendar, row.status.0, row.submitted_on, row.stop(), row.owed())?;
    (row.running() != Some(running)).then(|| ActiveModel {
        due_on: Set(Some(running.on)),
        due_soon_on: Set(Some(running.soon)),
        ..row.into_active_model()
    })
}
