//! The auditor's list: what was done and what was looked at, in one order of time (SEC-12).

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, Utc};
use domain::refusal::field;
use openapi::{
    ApiClientId, Code, Page,
    readings::{AuditEntry, AuditFilter, ReadingKind, ReadingSubject},
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{
    Seen,
    entity::{Column, Entity, Model},
    people,
    seen::seen,
};
use crate::{
    auth::{API_CLIENT, Context},
    db::Text,
    http::{Error, Result},
    journal::{self, Done, Position},
    paging, recusals,
};

/// Where the next page begins in each of the two, and what was counted for the first.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
struct Cursor {
    done: Option<Position>,
    seen: Option<Uuid>,
    total: u32,
    capped: bool,
}

impl Cursor {
    fn read(text: &str) -> Result<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok();
        let read = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        read.ok_or_else(|| Error::Invalid(vec![field("cursor", Code::BadFormat)]))
    }

    fn text(&self) -> Result<String> {
        Ok(URL_SAFE_NO_PAD.encode(serde_json::to_vec(self).map_err(anyhow::Error::new)?))
    }
}

/// One line before it becomes words.
enum Line {
    Done(Done),
    Seen(Model),
}

impl Line {
    fn at(&self) -> DateTime<Utc> {
        match self {
            Self::Done(done) => done.at,
            Self::Seen(seen) => seen.at,
        }
    }

    fn actor(&self) -> Option<Uuid> {
        match self {
            Self::Done(done) => done.actor_id,
            Self::Seen(seen) => Some(seen.actor_id),
        }
    }
}

/// A page, the newest first.
pub async fn list(cx: &Context, filter: AuditFilter) -> Result<Page<AuditEntry>> {
    let paging = filter.paging();
    let from = paging.cursor.as_deref().map(Cursor::read).transpose()?;
    let rows = usize::try_from(paging.rows()).unwrap_or(usize::MAX);
    let mut lines = lines(cx, &filter, from.unwrap_or_default(), paging.rows() + 1).await?;
    let more = lines.len() > rows;
    lines.truncate(rows);

    let mut next = match from {
        Some(cursor) => cursor,
        None => counted(cx, &filter, lines.len(), more).await?,
    };
    for line in &lines {
        match line {
            Line::Done(done) => next.done = Some(done.position()),
            Line::Seen(seen) => next.seen = Some(seen.id),
        }
    }
    let (total, total_is_capped) = (next.total, next.capped);
    let next_cursor = more.then(|| next.text()).transpose()?;
    let items = named(cx, lines).await?;
    let subjects = items.iter().filter_map(|entry| entry.subject_id);
    seen(cx, Seen::list(ReadingSubject::Audit, subjects).kind(ReadingKind::Audit)).await?;
    Ok(Page { items, next_cursor, total, total_is_capped })
}

/// Everything up to a limit, the newest first.
pub async fn newest(cx: &Context, filter: &AuditFilter, limit: u64) -> Result<Vec<AuditEntry>> {
    let lines = lines(cx, filter, Cursor::default(), limit).await?;
    named(cx, lines).await
}

/// Two queries, merged: each goes on where it was left.
async fn lines(cx: &Context, filter: &AuditFilter, from: Cursor, limit: u64) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    if filter.reading.is_none() {
        let done = journal::done(cx.db(), cx, filter, from.done, limit).await?;
        lines.extend(done.into_iter().map(Line::Done));
    }
    if filter.event.is_none() {
        let mut seen = looked_at(cx, filter).order_by_desc(Column::Id).limit(limit);
        if let Some(after) = from.seen {
            seen = seen.filter(Column::Id.lt(after));
        }
        lines.extend(seen.all(cx.db()).await?.into_iter().map(Line::Seen));
    }
    // Stable: what stands in one order in its own table stays in it.
    lines.sort_by_key(|line| std::cmp::Reverse(line.at()));
    lines.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(lines)
}

fn looked_at(cx: &Context, filter: &AuditFilter) -> Select<Entity> {
    let AuditFilter { actor, subject, event: _, reading, from, to, limit: _, cursor: _ } = filter;
    let mut select = Entity::visible_to(&cx.caller).filter(recusals::untold(Column::SubjectId, &cx.caller));
    if let Some(actor) = actor {
        select = select.filter(Column::ActorId.eq(Uuid::from(*actor)));
    }
    if let Some(subject) = subject {
        select = select.filter(Column::SubjectId.eq(*subject));
    }
    if let Some(reading) = reading {
        select = select.filter(Column::Kind.eq(Text(*reading)));
    }
    // Ids are in the order of time, and every index ends in the id.
    if let Some(from) = from {
        select = select.filter(Column::Id.gte(first_of(*from, 0))).filter(Column::At.gte(*from));
    }
    if let Some(to) = to {
        select = select.filter(Column::Id.lt(first_of(*to, 1))).filter(Column::At.lt(*to));
    }
    select
}

/// The lowest id (UUIDv7) of the millisecond of an instant, or of one after it.
fn first_of(at: DateTime<Utc>, later: u64) -> Uuid {
    let milliseconds = u64::try_from(at.timestamp_millis()).unwrap_or_default() + later;
    Uuid::from_u128(u128::from(milliseconds) << 80)
}

async fn counted(cx: &Context, filter: &AuditFilter, shown: usize, more: bool) -> Result<Cursor> {
    if !more {
        return Ok(Cursor { total: u32::try_from(shown).unwrap_or(u32::MAX), ..Cursor::default() });
    }
    let mut counts = Vec::new();
    if filter.reading.is_none() {
        counts.push(journal::count_done(cx.db(), cx, filter).await?);
    }
    if filter.event.is_none() {
        counts.push(paging::count(cx.db(), looked_at(cx, filter), Column::Id).await?);
    }
    let total: u32 = counts.into_iter().map(u32::from).sum();
    let cap = u32::from(paging::CAP);
    Ok(Cursor { total: total.min(cap), capped: total > cap, ..Cursor::default() })
}

fn program(actor: Option<Uuid>, role: Option<&str>) -> Option<ApiClientId> {
    actor.filter(|_| role == Some(API_CLIENT)).map(Into::into)
}

async fn named(cx: &Context, lines: Vec<Line>) -> Result<Vec<AuditEntry>> {
    let names = people::names(cx.db(), lines.iter().filter_map(Line::actor)).await?;
    let name = |id: Option<Uuid>| id.and_then(|id| names.get(&id).cloned());
    Ok(lines
        .into_iter()
        .map(|line| match line {
            Line::Done(done) => AuditEntry {
                at: done.at,
                event: Some(done.event.0),
                reading: None,
                actor_id: done.actor_id.map(Into::into),
                actor_name: name(done.actor_id),
                api_client_id: program(done.actor_id, done.actor_role.as_deref()),
                role: done.actor_role.and_then(|role| role.parse().ok()),
                organisation_id: Some(done.organisation_id).filter(|id| !id.is_nil()).map(Into::into),
                subject_kind: done.subject_kind,
                subject_id: Some(done.subject_id),
                reason: None,
                request_id: None,
            },
            Line::Seen(seen) => AuditEntry {
                at: seen.at,
                event: None,
                reading: Some(seen.kind.0),
                actor_id: Some(seen.actor_id.into()),
                actor_name: name(Some(seen.actor_id)),
                api_client_id: program(Some(seen.actor_id), seen.actor_role.as_deref()),
                role: seen.actor_role.and_then(|role| role.parse().ok()),
                organisation_id: seen.organisation_id.map(Into::into),
                subject_kind: seen.subject_kind.0.code().to_lowercase(),
                subject_id: seen.subject_id,
                reason: seen.reason,
                request_id: Some(seen.request_id),
            },
        })
        .collect())
}
