//! The chain: each hash covers the row and the hash before it, so that nothing is changed, removed or moved unseen.

use sea_orm::{ConnectionTrait, QuerySelect};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::entity::{self, head};
use crate::http::Result;

/// The hash before the first.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Rows read at a time while a chain is verified.
const STEP: u64 = 1000;

/// The hash of a row: SHA-256 over its content and the hash before it, in hex.
pub fn hash(row: &entity::Model) -> String {
    let entity::Model {
        organisation_id,
        seq,
        at,
        actor_id,
        actor_role,
        subject_kind,
        subject_id,
        event,
        note,
        public,
        details,
        prev_hash,
        hash: _,
    } = row;
    // Microseconds, for PostgreSQL keeps no more.
    let content = json!([
        organisation_id,
        seq,
        at.timestamp_micros(),
        actor_id,
        actor_role,
        subject_kind,
        subject_id,
        event.0.code(),
        note,
        public,
        details.0,
        prev_hash
    ]);
    hex::encode(Sha256::digest(content.to_string().as_bytes()))
}

/// Where a chain does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    pub organisation_id: Uuid,
    /// The first position that is missing, changed or moved.
    pub seq: i64,
}

/// Checks every chain from its first link to its head; answers the number of rows read and what is broken.
pub async fn verify(db: &impl ConnectionTrait) -> Result<(u64, Vec<Broken>)> {
    let mut rows = 0;
    let mut broken = Vec::new();
    for head in head::Entity::all().all(db).await? {
        match verify_one(db, &head).await? {
            Ok(count) => rows += count,
            Err(seq) => broken.push(Broken { organisation_id: head.organisation_id, seq }),
        }
    }
    Ok((rows, broken))
}

async fn verify_one(db: &impl ConnectionTrait, head: &head::Model) -> Result<std::result::Result<u64, i64>> {
    let (mut seq, mut prev) = (0, GENESIS.to_owned());
    loop {
        let rows = entity::Entity::chain(head.organisation_id, seq).limit(STEP).all(db).await?;
        if rows.is_empty() {
            let whole = seq == head.seq && prev == head.hash;
            return Ok(if whole { Ok(u64::try_from(seq).unwrap_or_default()) } else { Err(seq + 1) });
        }
        for row in rows {
            if row.seq != seq + 1 || row.prev_hash != prev || hash(&row) != row.hash {
                return Ok(Err(seq + 1));
            }
            seq = row.seq;
            prev = row.hash;
        }
    }
}
