//! What time does to applications by itself.

use domain::applications::workflow;
use openapi::{
    applications::{DeferralState, Status},
    journal::Event,
};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{
    deferrals,
    entity::{self, Column},
    moves, papers,
};
use crate::{auth::Context, db::Text, http::Result};

/// Applications looked at in one run.
const BATCH: u64 = 200;

/// A9: a supplement that was not supplied in time ends the application (LAL 43); answers how many ended.
pub async fn expire(cx: &Context) -> Result<usize> {
    let late: Vec<Uuid> = entity::visible_to(&cx.caller)
        .filter(Column::Status.eq(Text(Status::NeedSupp)))
        .filter(Column::DueOn.lt(cx.today()))
        .select_only()
        .column(Column::Id)
        .limit(BATCH)
        .into_tuple()
        .all(cx.db())
        .await?;
    for id in &late {
        let tx = cx.begin().await?;
        let row = entity::locked(&tx, &cx.caller, *id).await?;
        // Another process may have been faster; then there is no such move any more.
        if let Ok(status) = workflow::expire(row.status.0) {
            moves::moved(&tx, cx, row, status, Event::DeemedWithdrawn, None).await?;
            tx.commit().await?;
        }
    }
    Ok(late.len())
}

/// A19: what was put off and did not come by its day brings the grant under review; answers how many.
pub async fn lapse(cx: &Context) -> Result<usize> {
    let late: Vec<Uuid> = entity::visible_to(&cx.caller)
        .filter(Column::DeferralState.eq(Text(DeferralState::Owed)))
        .filter(Column::DeferredUntil.lt(cx.today()))
        .filter(Column::Status.eq(Text(Status::DecidedGrant)))
        .select_only()
        .column(Column::Id)
        .limit(BATCH)
        .into_tuple()
        .all(cx.db())
        .await?;
    for id in &late {
        let tx = cx.begin().await?;
        let row = entity::locked(&tx, &cx.caller, *id).await?;
        let state = row.deferral_state.map(|Text(state)| state);
        if let Ok(status) = workflow::lapse(row.status.0, state) {
            let mut papers = papers::open(&tx, cx, &row).await?;
            let row = deferrals::under_review(&tx, cx, row, &mut papers).await?;
            moves::moved(&tx, cx, row, status, Event::GrantUnderReview, None).await?;
            tx.commit().await?;
        }
    }
    Ok(late.len())
}
