//! The worker: claims what is due, sends it, and tries again later and later until it gives up aloud.

use chrono::{DateTime, TimeDelta, Utc};
use openapi::outbox::DeliveryStatus;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};

use super::{entity, texts};
use crate::{
    auth::Context,
    db::{self, Text},
    http::Result,
    vault::slots::OUTBOX_PAYLOAD,
};

/// Deliveries claimed at a time.
const BATCH: u64 = 20;
/// Attempts before a delivery is put on the dead list, where an administrator sees it.
const MAX_ATTEMPTS: i32 = 10;
/// How long a claimed delivery is left alone; longer than any attempt takes, for a killed worker's claims come back.
const CLAIM: TimeDelta = TimeDelta::minutes(2);

/// Delivers what is due; answers how many deliveries were tried.
pub async fn deliver(cx: &Context) -> Result<usize> {
    let claimed = claim(cx).await?;
    for row in &claimed {
        let payload = cx.state.vault.open(cx.db(), &OUTBOX_PAYLOAD.of(row.id), &row.payload).await?;
        let text = texts::text(row.notice.0, &payload);
        let outcome = cx.state.sms.send(cx.now(), &payload.phone, &text).await;
        settle(cx, row.clone(), outcome).await?;
    }
    Ok(claimed.len())
}

/// Takes deliveries for this worker by moving their next attempt beyond the claim. Whoever takes them and is killed
/// before telling how it went leaves them to the next.
pub async fn claim(cx: &Context) -> Result<Vec<entity::Model>> {
    let now = cx.now();
    let tx = cx.begin().await?;
    let due = entity::Entity::in_state(DeliveryStatus::Waiting)
        .filter(entity::Column::NextAttemptAt.lte(now))
        .order_by_asc(entity::Column::NextAttemptAt)
        .limit(BATCH);
    let rows = db::claimed(&tx, due).all(&tx).await?;
    for row in &rows {
        let mut claimed = row.clone().into_active_model();
        claimed.attempts = Set(row.attempts + 1);
        claimed.next_attempt_at = Set(Some(now + CLAIM));
        claimed.update(&tx).await?;
    }
    tx.commit().await?;
    Ok(rows)
}

async fn settle(
    cx: &Context,
    row: entity::Model,
    outcome: std::result::Result<(), &'static str>,
) -> Result<()> {
    let attempts = row.attempts + 1;
    let now = cx.now();
    let mut row = row.into_active_model();
    match outcome {
        Ok(()) => {
            row.status = Set(Text(DeliveryStatus::Delivered));
            row.delivered_at = Set(Some(now));
            row.next_attempt_at = Set(None);
            row.last_error = Set(None);
        }
        Err(error) => {
            let dead = attempts >= MAX_ATTEMPTS;
            row.status = Set(Text(if dead { DeliveryStatus::Dead } else { DeliveryStatus::Waiting }));
            row.next_attempt_at = Set((!dead).then(|| next_attempt(now, attempts)));
            row.last_error = Set(Some(error.to_owned()));
        }
    }
    let tx = cx.begin().await?;
    row.update(&tx).await?;
    Ok(tx.commit().await?)
}

/// Twice as long after each failure, from ten seconds to an hour.
fn next_attempt(now: DateTime<Utc>, attempts: i32) -> DateTime<Utc> {
    let doublings = u32::try_from(attempts - 1).unwrap_or_default().min(9);
    now + TimeDelta::seconds((10_i64 << doublings).min(3600))
}
