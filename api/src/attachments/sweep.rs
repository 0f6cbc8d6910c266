//! Files without a row: what is left when the process ends between writing the one and the other.

use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use futures::{StreamExt, TryStreamExt};
use object_store::{ObjectMeta, ObjectStore, ObjectStoreExt, path::Path as Key};
use sea_orm::QuerySelect;
use uuid::Uuid;

use super::entity::{Column, Entity};
use crate::{
    auth::Context,
    http::{Error, Result},
};

/// How old a file must be: no request takes that long from file to row.
const ABANDONED: TimeDelta = TimeDelta::days(1);
/// Files looked up at a time.
const BATCH: usize = 500;

/// On which day the files were looked through last; each process looks once a day.
#[derive(Debug, Default)]
pub struct Sweeps(Mutex<Option<NaiveDate>>);

impl Sweeps {
    fn due(&self, today: NaiveDate) -> bool {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        last.replace(today) != Some(today)
    }
}

/// Once a day, deletes files that have had no row for a day; answers how many.
pub async fn sweep(cx: &Context) -> Result<usize> {
    if !cx.state.sweeps.due(cx.today()) {
        return Ok(0);
    }
    let mut deleted = 0;
    let mut files = cx.state.files.list(Some(&Key::from("attachments"))).try_chunks(BATCH);
    while let Some(some) = files.next().await {
        let some = some.map_err(|error| Error::Internal(error.into()))?;
        let old: Vec<Uuid> = some.iter().filter_map(|file| abandoned(file, cx.now())).collect();
        deleted += without_row(cx, old).await?;
    }
    if deleted > 0 {
        tracing::warn!(deleted, "files without a row were deleted");
    }
    Ok(deleted)
}

/// The id of a file that is old enough. Its id tells when it was written, in the time of the service; what is not
/// named by an id is not ours.
fn abandoned(file: &ObjectMeta, now: DateTime<Utc>) -> Option<Uuid> {
    let id: Uuid = file.location.filename()?.parse().ok()?;
    let (seconds, _) = id.get_timestamp()?.to_unix();
    let written = DateTime::from_timestamp(i64::try_from(seconds).ok()?, 0)?;
    (now - written > ABANDONED).then_some(id)
}

async fn without_row(cx: &Context, old: Vec<Uuid>) -> Result<usize> {
    if old.is_empty() {
        return Ok(0);
    }
    let rows = Entity::among(&old).select_only().column(Column::Id);
    let kept: Vec<Uuid> = rows.into_tuple().all(cx.db()).await?;
    let mut deleted = 0;
    for id in old.into_iter().filter(|id| !kept.contains(id)) {
        cx.state.files.delete(&super::service::key(id)).await.map_err(anyhow::Error::new)?;
        deleted += 1;
    }
    Ok(deleted)
}
