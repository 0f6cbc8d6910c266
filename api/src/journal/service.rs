//! Writing into the journal, and reading a record's timeline from it.

use chrono::{DateTime, Utc};
use openapi::journal::{Event, TimelineEntry};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, DerivePartialModel, EntityTrait,
    IntoActiveModel, QueryFilter, QuerySelect, Select, sea_query::OnConflict,
};
use serde_json::Value;
use uuid::Uuid;

use super::{
    chain,
    entity::{self, head},
};
use crate::{
    auth::{Caller, Context},
    db::{self, Doc, Text},
    http::Result,
};

/// Entries on a page of a timeline at most.
const TIMELINE: u64 = 500;

/// Who may read an entry on the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// The applicant or recipient too.
    Public,
    /// Staff and handler only.
    Internal,
}

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct Entry {
    pub organisation_id: Uuid,
    pub subject_kind: &'static str,
    pub subject_id: Uuid,
    pub event: Event,
    pub note: Option<String>,
    pub visibility: Visibility,
    /// For machines: states before and after, ids, codes. No personal data.
    pub details: Value,
}

impl Entry {
    /// Something that happened to an account; these form a chain of their own.
    pub fn about_account(user: Uuid, event: Event) -> Self {
        Self {
            organisation_id: Uuid::nil(),
            subject_kind: "user",
            subject_id: user,
            event,
            note: None,
            visibility: Visibility::Internal,
            details: Value::Null,
        }
    }
}

/// Appends to the organisation's chain, within the transaction of what happened. Locks the chain's head: call
/// it late.
pub async fn record(tx: &DatabaseTransaction, cx: &Context, entry: Entry) -> Result<()> {
    tell(tx, cx, entry).await.map(drop)
}

/// The same, and answers what the caller will read of it on the timeline, so that it need not be read back.
pub async fn tell(tx: &DatabaseTransaction, cx: &Context, entry: Entry) -> Result<Option<TimelineEntry>> {
    let Entry { organisation_id, subject_kind, subject_id, event, note, visibility, details } = entry;
    let head = head_of(tx, organisation_id).await?;
    let mut row = entity::Model {
        organisation_id,
        seq: head.seq + 1,
        at: cx.now(),
        actor_id: cx.caller.id().map(Uuid::from),
        actor_role: cx.caller.acting_as(cx.permission()),
        subject_kind: subject_kind.to_owned(),
        subject_id,
        event: Text(event),
        note,
        public: visibility == Visibility::Public,
        details: Doc(details),
        prev_hash: head.hash,
        hash: String::new(),
    };
    row.hash = chain::hash(&row);
    let next = head::ActiveModel {
        organisation_id: Set(organisation_id),
        seq: Set(row.seq),
        hash: Set(row.hash.clone()),
    };
    let readable = row.public || !public_only(cx);
    let told = TimelineEntry { at: row.at, event, actor: row.actor_role.clone(), note: row.note.clone() };
    head::Entity::update(next).exec_without_returning(tx).await?;
    entity::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(readable.then_some(told))
}

/// The locked head of a chain; a new chain gets one first.
pub(super) async fn head_of(tx: &DatabaseTransaction, organisation_id: Uuid) -> Result<head::Model> {
    let locked = || db::locked(tx, head::Entity::find_by_id(organisation_id)).one(tx);
    if let Some(head) = locked().await? {
        return Ok(head);
    }
    let first = head::Model { organisation_id, seq: 0, hash: chain::GENESIS.to_owned() };
    let unless_there = OnConflict::column(head::Column::OrganisationId).do_nothing().to_owned();
    head::Entity::insert(first.into_active_model())
        .on_conflict(unless_there)
        .exec_without_returning(tx)
        .await?;
    Ok(locked().await?.ok_or_else(|| anyhow::anyhow!("no head of the chain"))?)
}

/// A citizen reads what is public.
fn public_only(cx: &Context) -> bool {
    matches!(cx.caller, Caller::Citizen { .. })
}

/// A row as far as a timeline needs it: neither its details nor its links.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "entity::Entity")]
struct Told {
    subject_id: Uuid,
    at: DateTime<Utc>,
    actor_id: Option<Uuid>,
    actor_role: Option<String>,
    event: Text<Event>,
    note: Option<String>,
}

impl From<Told> for TimelineEntry {
    fn from(Told { subject_id: _, at, actor_id: _, actor_role, event, note }: Told) -> Self {
        Self { at, event: event.0, actor: actor_role, note }
    }
}

/// What happened to a record, as far as the caller may read it.
pub async fn timeline(db: &impl ConnectionTrait, cx: &Context, subject: Uuid) -> Result<Vec<TimelineEntry>> {
    let entries = told(db, cx, entity::Entity::about(subject)).await?;
    Ok(entries.into_iter().map(TimelineEntry::from).collect())
}

/// The same for records that go on in one of them, told as one history.
pub async fn timeline_of(
    db: &impl ConnectionTrait,
    cx: &Context,
    subjects: Vec<Uuid>,
) -> Result<Vec<TimelineEntry>> {
    let entries = told(db, cx, entity::Entity::about_all(subjects)).await?;
    Ok(entries.into_iter().map(TimelineEntry::from).collect())
}

/// The same with what happened before to the record it came from, of which only kinds, times and roles are told: what
/// somebody wrote there was written for who reads that record.
pub async fn timeline_from(
    db: &impl ConnectionTrait,
    cx: &Context,
    origin: Uuid,
    subject: Uuid,
) -> Result<Vec<TimelineEntry>> {
    let entries = told(db, cx, entity::Entity::about_all([origin, subject])).await?;
    let entry = |row: Told| {
        let foreign = row.subject_id == origin;
        let entry = TimelineEntry::from(row);
        if foreign { TimelineEntry { note: None, ..entry } } else { entry }
    };
    Ok(entries.into_iter().map(entry).collect())
}

async fn told(db: &impl ConnectionTrait, cx: &Context, select: Select<entity::Entity>) -> Result<Vec<Told>> {
    let mut select = select.limit(TIMELINE);
    if public_only(cx) {
        select = select.filter(entity::Column::Public.eq(true));
    }
    let mut entries: Vec<Told> = select.into_partial_model().all(db).await?;
    // A draft is saved at every step; a run of savings is told once, by the first.
    let saved = |row: &Told| row.event.0 == Event::ApplicationSaved;
    entries.dedup_by(|next, first| saved(next) && saved(first) && next.actor_id == first.actor_id);
    Ok(entries)
}
