//! Readings are linked like the journal (SEC-12): each hash covers the row and the hash before it. Every writer has a
//! chain of its own, which holds on to the newest one there was; so linking neither locks nor asks anything.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseConnection, DbErr, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, QuerySelect,
};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::entity::{self, chain};
use crate::{
    http::Result,
    journal::{GENESIS, Stretch},
};

/// Rows read at a time while a chain is verified.
const STEP: u64 = 1_000;

/// The chain that a writer adds to.
#[derive(Debug)]
pub struct Chain {
    id: Uuid,
    seq: i64,
    hash: String,
}

impl Chain {
    /// Opens a chain that holds on to the newest there is.
    pub async fn open(
        db: &DatabaseConnection,
        id: Uuid,
        opened_at: DateTime<Utc>,
    ) -> std::result::Result<Self, DbErr> {
        let newest = chain::Entity::all().one(db).await?;
        let (follows, hash) = newest.map_or((None, GENESIS.to_owned()), |row| (Some(row.id), row.hash));
        let first_hash = hash.clone();
        let row = chain::Model { id, opened_at, follows, first_hash, seq: 0, hash: hash.clone() };
        chain::Entity::insert(row.into_active_model()).exec_without_returning(db).await?;
        Ok(Self { id, seq: 0, hash })
    }

    /// Gives rows their places.
    pub fn link(&mut self, rows: &mut [entity::Model]) {
        for row in rows {
            self.seq += 1;
            (row.chain, row.seq) = (Some(self.id), Some(self.seq));
            self.hash = hash(row, &self.hash);
            row.hash = Some(self.hash.clone());
        }
    }

    /// How far it is.
    pub fn end(&self) -> End {
        End(Self { id: self.id, seq: self.seq, hash: self.hash.clone() })
    }
}

/// The last link of a chain, as it was at some time.
#[derive(Debug)]
pub struct End(Chain);

impl End {
    /// Writes it down.
    pub async fn note(self, db: &impl ConnectionTrait) -> std::result::Result<(), DbErr> {
        let Self(Chain { id, seq, hash }) = self;
        let end = chain::ActiveModel { id: Set(id), seq: Set(seq), hash: Set(hash), ..Default::default() };
        chain::Entity::update(end).exec_without_returning(db).await.map(drop)
    }
}

/// The hash of a reading: SHA-256 over its content and the hash before it, in hex.
fn hash(row: &entity::Model, before: &str) -> String {
    let entity::Model {
        id,
        at,
        actor_id,
        actor_role,
        organisation_id,
        kind,
        subject_kind,
        subject_id,
        part_id,
        fields,
        reason,
        request_id,
        shown,
        chain,
        seq,
        hash: _,
    } = row;
    // Microseconds, for PostgreSQL keeps no more.
    let content = json!([
        id,
        at.timestamp_micros(),
        actor_id,
        actor_role,
        organisation_id,
        kind.0.code(),
        subject_kind.0.code(),
        subject_id,
        part_id,
        fields.0.code(),
        reason,
        request_id,
        shown.0,
        chain,
        seq,
        before
    ]);
    hex::encode(Sha256::digest(content.to_string().as_bytes()))
}

/// Where a chain of readings does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    pub chain: Uuid,
    /// The first position that is missing, changed or moved.
    pub seq: i64,
}

/// Checks every chain from its first link to its end; answers the number of readings and what is broken.
pub async fn verify(db: &impl ConnectionTrait) -> Result<(u64, Vec<Broken>)> {
    let (mut readings, mut broken) = (0, Vec::new());
    for chain in chain::Entity::all().all(db).await? {
        let held = stretch(db, &chain, 0, i64::MAX).await?;
        readings += u64::try_from(held.up_to).unwrap_or_default();
        if held.broken {
            broken.push(Broken { chain: chain.id, seq: held.up_to + 1 });
        }
    }
    Ok((readings, broken))
}

/// Checks so many links of a chain after a position.
pub(super) async fn stretch(
    db: &impl ConnectionTrait,
    chain: &chain::Model,
    after: i64,
    most: i64,
) -> Result<Stretch> {
    let broken = |up_to| Stretch { up_to, broken: true, complete: true };
    let (mut seq, mut before) = match link_at(db, chain.id, after).await? {
        Some((seq, hash)) => (seq, hash),
        None if holds_on(db, chain).await? => (0, chain.first_hash.clone()),
        None => return Ok(broken(0)),
    };
    let last = seq.saturating_add(most);
    while seq < last {
        let rows = entity::Entity::chain(chain.id, seq).limit(STEP).all(db).await?;
        let read = u64::try_from(rows.len()).unwrap_or(u64::MAX);
        // Hashing is done where no request waits for it.
        let linked = tokio::task::spawn_blocking(move || links(rows, seq, before)).await;
        let (up_to, hash, holds) = linked.map_err(anyhow::Error::new)?;
        if !holds {
            return Ok(broken(up_to));
        }
        (seq, before) = (up_to, hash);
        if read < STEP {
            let whole = ends(db, chain).await?;
            return Ok(Stretch { up_to: seq, broken: !whole, complete: true });
        }
    }
    Ok(Stretch { up_to: seq, broken: false, complete: false })
}

/// The last link that holds, its hash, and whether all did.
fn links(rows: Vec<entity::Model>, mut seq: i64, mut before: String) -> (i64, String, bool) {
    for row in rows {
        if row.seq != Some(seq + 1) || row.hash.as_deref() != Some(hash(&row, &before).as_str()) {
            return (seq, before, false);
        }
        (seq, before) = (seq + 1, row.hash.unwrap_or_default());
    }
    (seq, before, true)
}

/// The link at a position, or the newest there is before it; none at the beginning.
async fn link_at(db: &impl ConnectionTrait, chain: Uuid, at: i64) -> Result<Option<(i64, String)>> {
    if at == 0 {
        return Ok(None);
    }
    let link = entity::Entity::newest(chain, at).one(db).await?;
    Ok(link.and_then(|row| row.seq.zip(row.hash)))
}

/// Is the end that was written down among its links?
async fn ends(db: &impl ConnectionTrait, chain: &chain::Model) -> Result<bool> {
    let noted = (chain.seq, chain.hash.as_str());
    if chain.seq == 0 {
        return Ok(chain.hash == chain.first_hash);
    }
    let link = link_at(db, chain.id, chain.seq).await?;
    Ok(link.is_some_and(|(seq, hash)| (seq, hash.as_str()) == noted))
}

/// Is the link to which it holds on still there?
async fn holds_on(db: &impl ConnectionTrait, chain: &chain::Model) -> Result<bool> {
    let Some(follows) = chain.follows else { return Ok(chain.first_hash == GENESIS) };
    let Some(before) = chain::Entity::find_by_id(follows).one(db).await? else { return Ok(false) };
    if before.first_hash == chain.first_hash {
        return Ok(true);
    }
    let link = entity::Entity::chain(follows, 0).filter(entity::Column::Hash.eq(&chain.first_hash));
    Ok(link.count(db).await? > 0)
}
