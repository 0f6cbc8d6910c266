//! A new data key, and everything sealed anew with it, while the service goes on. Whatever was interrupted is taken
//! up again: a rotation is under way for as long as an older key has not retired.

use std::time::Duration;

use anyhow::Context as _;
use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{
    Vault, batch,
    cipher::Algorithm,
    entity,
    ring::{self, FRESH},
    slots::{self, Slot},
};
use crate::db::Db;

/// After this long every process seals with the new key, and what was sealed with an older one is committed.
const NOTICED: Duration = FRESH.saturating_mul(2);

/// How a rotation goes on.
#[derive(Debug, Clone, Copy)]
pub enum Progress {
    /// Everything is sealed with this key from now on.
    Key(i32),
    /// So many values of a column were sealed anew, one batch at a time.
    Resealed(Slot, usize),
    /// So many older keys seal nothing any more.
    Retired(u64),
}

/// Rotates, or goes on with a rotation that was interrupted.
pub async fn rotate(
    vault: &Vault,
    db: &Db,
    algorithm: Algorithm,
    batch: u64,
    now: impl Fn() -> DateTime<Utc>,
    mut tell: impl FnMut(Progress),
) -> anyhow::Result<()> {
    let keys = entity::Entity::all().filter(entity::Column::Id.gt(ring::BLIND)).all(db.reader()).await?;
    let newest = keys.last().context("there is no data key")?.id;
    let under_way = keys.iter().filter(|key| key.retired_at.is_none()).count() > 1;
    let current = if under_way { newest } else { newest + 1 };
    if !under_way {
        ring::add(db.writer(), current, &vault.0.master, algorithm, now()).await?;
    }
    tell(Progress::Key(current));
    pass(vault, db, current, batch, &mut tell).await?;
    // What others sealed until they noticed.
    tokio::time::sleep(NOTICED).await;
    while pass(vault, db, current, batch, &mut tell).await? > 0 {}

    let retired = entity::ActiveModel { retired_at: Set(Some(now())), ..Default::default() };
    let done = entity::Entity::update_many()
        .set(retired)
        .filter(entity::Column::Id.gt(ring::BLIND))
        .filter(entity::Column::Id.lt(current))
        .filter(entity::Column::RetiredAt.is_null())
        .exec(db.writer())
        .await?;
    tell(Progress::Retired(done.rows_affected));
    Ok(())
}

/// Goes through every column once; answers how many values were found under other keys.
async fn pass(
    vault: &Vault,
    db: &Db,
    current: i32,
    size: u64,
    tell: &mut impl FnMut(Progress),
) -> anyhow::Result<usize> {
    vault.reload(db.writer()).await.map_err(anyhow::Error::new)?;
    let (mut found, unlike) = (0, format!("k{current}.%"));
    for slot in slots::ALL {
        let mut after = None;
        loop {
            let values = batch::read(db.reader(), *slot, after.as_ref(), &unlike, size).await?;
            let Some(last) = values.last() else { break };
            after = Some(last.row.clone());
            found += values.len();
            let resealed = reseal(vault, db, *slot, &values).await?;
            tell(Progress::Resealed(*slot, resealed));
        }
    }
    Ok(found)
}

/// Seals a batch anew. What somebody changed meanwhile is passed over: the next pass finds it, if it still has to be.
async fn reseal(vault: &Vault, db: &Db, slot: Slot, values: &[batch::Value]) -> anyhow::Result<usize> {
    let tx = db.begin().await.map_err(anyhow::Error::new)?;
    let mut done = 0;
    for batch::Value { row, text } in values {
        let place = slot.of(row);
        let plain = vault.open_bytes(&tx, &place, text).await.map_err(anyhow::Error::new)?;
        let sealed = vault.seal_bytes(&tx, &place, &plain).await.map_err(anyhow::Error::new)?;
        done += usize::from(batch::replace(&tx, slot, row, text, sealed).await?);
    }
    tx.commit().await?;
    Ok(done)
}

/// A key and how many values it seals.
#[derive(Debug, Clone)]
pub struct Standing {
    pub id: i32,
    pub algorithm: String,
    pub created_at: DateTime<Utc>,
    pub retired_at: Option<DateTime<Utc>>,
    pub values: i64,
}

/// Every data key, the oldest first.
pub async fn status(db: &Db) -> anyhow::Result<Vec<Standing>> {
    let mut found = Vec::new();
    for key in entity::Entity::all().filter(entity::Column::Id.gt(ring::BLIND)).all(db.reader()).await? {
        let entity::Model { id, algorithm, wrapped: _, created_at, retired_at } = key;
        let mut values = 0;
        for slot in slots::ALL {
            values += batch::count(db.reader(), *slot, &format!("k{id}.%")).await?;
        }
        found.push(Standing { id, algorithm, created_at, retired_at, values });
    }
    Ok(found)
}
