//! The chain: each hash covers the row and the hash before it, so that nothing is changed, removed or moved unseen.

use sea_orm::ConnectionTrait;
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    check,
    entity::{self, head},
};
use crate::http::Result;

/// The hash before the first.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Rows read at a time while a chain is verified.
pub(super) const STEP: u64 = 1000;

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
        let whole = check::stretch(db, head.organisation_id, 0, i64::MAX).await?;
        rows += u64::try_from(whole.up_to).unwrap_or_default();
        if whole.broken {
            broken.push(Broken { organisation_id: head.organisation_id, seq: whole.up_to + 1 });
        }
    }
    Ok((rows, broken))
}
