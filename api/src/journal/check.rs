//! Does a chain hold? A stretch at a time, while the service goes on: nothing is locked, and hashing is done where
//! no request waits for it.

use domain::refusal::field;
use openapi::{
    Code,
    auth::Permission,
    readings::{ChainCheck, ChainPlace, ChainQuery, Ledger},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{
    chain::{GENESIS, STEP, hash},
    entity::{self, head},
};
use crate::{
    auth::{Context, within},
    http::{Error, Result},
    organisations,
};

/// Entries of one call at most.
pub const STRETCH: i64 = 20_000;

/// Checks a stretch of a chain that the caller may audit.
pub async fn check(cx: &Context, query: ChainQuery) -> Result<ChainCheck> {
    let ChainQuery { ledger: _, organisation_id, chain: _, after } = query;
    if let Some(organisation) = organisation_id {
        let seen = organisations::entity::Entity::public()
            .filter(organisations::entity::Column::Id.eq(Uuid::from(organisation)))
            .filter(within(organisations::entity::Column::Id, &cx.caller, Permission::ReadAudit));
        if seen.count(cx.db()).await? == 0 {
            return Err(Error::Invalid(vec![field("organisation_id", Code::NotInList)]));
        }
    }
    let chain = organisation_id.map_or(Uuid::nil(), Uuid::from);
    let after = i64::from(after.unwrap_or_default());
    let Stretch { up_to, broken, complete } = stretch(cx.db(), chain, after, STRETCH).await?;
    Ok(ChainCheck {
        ledger: Ledger::Journal,
        chain: organisation_id.map(Uuid::from),
        checked: position((up_to - after).max(0)),
        up_to: position(up_to),
        broken_at: broken.then(|| position(up_to + 1)),
        complete,
        next: (!complete).then(|| ChainPlace { chain: None, after: position(up_to) }),
    })
}

/// A position as it is answered.
pub fn position(seq: i64) -> u32 {
    u32::try_from(seq).unwrap_or(u32::MAX)
}

/// How far a stretch holds.
pub struct Stretch {
    pub up_to: i64,
    /// What follows does not.
    pub broken: bool,
    pub complete: bool,
}

/// Checks so many entries after a position, up to the head as it was when the check began.
pub async fn stretch(db: &impl ConnectionTrait, chain: Uuid, after: i64, most: i64) -> Result<Stretch> {
    let head = head::Entity::find_by_id(chain).one(db).await?;
    let (end, end_hash) = head.map_or((0, GENESIS.to_owned()), |head| (head.seq, head.hash));
    let mut seq = after.min(end);
    let mut prev = match seq {
        0 => GENESIS.to_owned(),
        _ => match entity::Entity::find_by_id((chain, seq)).one(db).await? {
            Some(row) => row.hash,
            None => return Ok(Stretch { up_to: seq - 1, broken: true, complete: true }),
        },
    };
    let last = end.min(seq.saturating_add(most));
    while seq < last {
        let rows = entity::Entity::chain(chain, seq).limit(STEP).all(db).await?;
        let read = tokio::task::spawn_blocking(move || links(rows, seq, prev, last)).await;
        let (up_to, hash, holds) = read.map_err(anyhow::Error::new)?;
        if !holds || up_to == seq {
            return Ok(Stretch { up_to, broken: true, complete: true });
        }
        (seq, prev) = (up_to, hash);
    }
    if seq < end {
        return Ok(Stretch { up_to: seq, broken: false, complete: false });
    }
    let cut_or_added = prev != end_hash || beyond(db, chain).await?;
    Ok(Stretch { up_to: seq, broken: cut_or_added, complete: true })
}

/// The last link that holds, its hash, and whether all did.
fn links(rows: Vec<entity::Model>, mut seq: i64, mut prev: String, last: i64) -> (i64, String, bool) {
    for row in rows.into_iter().take_while(|row| row.seq <= last) {
        if row.seq != seq + 1 || row.prev_hash != prev || hash(&row) != row.hash {
            return (seq, prev, false);
        }
        (seq, prev) = (row.seq, row.hash);
    }
    (seq, prev, true)
}

/// Is there an entry beyond the head? The entry is read first, for the head only moves on.
async fn beyond(db: &impl ConnectionTrait, chain: Uuid) -> Result<bool> {
    let newest = entity::Entity::newest(chain)
        .select_only()
        .column(entity::Column::Seq)
        .into_tuple::<i64>()
        .one(db)
        .await?;
    let head = head::Entity::find_by_id(chain).one(db).await?.map_or(0, |head| head.seq);
    Ok(newest.is_some_and(|seq| seq > head))
}
