//! Many entries at once: an import of thousands of rows writes as many, on one chain, which is locked once.

use sea_orm::{ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel};
use uuid::Uuid;

use super::{
    chain,
    entity::{self, head},
    service::{Entry, Visibility, head_of},
};
use crate::{
    auth::Context,
    db::{Doc, Text},
    http::Result,
};

/// Rows written with one statement.
const STEP: usize = 500;

/// Appends all of these to one organisation's chain, whichever records they are about.
pub async fn record_all(
    tx: &DatabaseTransaction,
    cx: &Context,
    organisation_id: Uuid,
    entries: Vec<Entry>,
) -> Result<()> {
    if entries.is_empty() {
        return Ok(());
    }
    let head = head_of(tx, organisation_id).await?;
    let (mut seq, mut hash) = (head.seq, head.hash);
    let mut rows = Vec::with_capacity(entries.len());
    for entry in entries {
        let Entry { organisation_id: _, subject_kind, subject_id, event, note, visibility, details } = entry;
        seq += 1;
        let mut row = entity::Model {
            organisation_id,
            seq,
            at: cx.now(),
            actor_id: cx.caller.id().map(Uuid::from),
            actor_role: cx.caller.acting_as(cx.permission()),
            subject_kind: subject_kind.to_owned(),
            subject_id,
            event: Text(event),
            note,
            public: visibility == Visibility::Public,
            details: Doc(details),
            prev_hash: hash,
            hash: String::new(),
        };
        row.hash = chain::hash(&row);
        hash = row.hash.clone();
        rows.push(row);
    }
    for rows in rows.chunks(STEP) {
        let rows = rows.iter().cloned().map(IntoActiveModel::into_active_model);
        entity::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    let next = head::ActiveModel { organisation_id: Set(organisation_id), seq: Set(seq), hash: Set(hash) };
    head::Entity::update(next).exec_without_returning(tx).await?;
    Ok(())
}
