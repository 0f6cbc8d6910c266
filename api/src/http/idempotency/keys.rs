//! Keys that were seen, and what was answered to them.

use chrono::{DateTime, TimeDelta, Utc};
use openapi::Code;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, DatabaseTransaction, EntityTrait,
    IntoActiveModel, QueryFilter, TryInsertResult, sea_query::OnConflict,
};

use super::entity::{ActiveModel, Column, Entity, Model};
use crate::{
    auth::Context,
    db,
    http::Result,
    vault::{Place, slots::KEPT_ANSWER},
};

/// How long an answer is kept: it holds personal data, and nobody repeats a request later.
const KEPT: TimeDelta = TimeDelta::hours(24);
/// After this long without an answer, whoever had the key is gone.
const ABANDONED: TimeDelta = TimeDelta::minutes(1);
/// The status of a request that is being carried out.
const RUNNING: i32 = 0;

/// The right to carry out a request; whoever takes it over gets another.
#[derive(Debug, Clone)]
pub struct Ticket {
    pub caller: String,
    pub key: String,
    since: DateTime<Utc>,
}

/// What a key means for a request.
pub enum Begun {
    First(Ticket),
    Known(Answer),
}

/// What is kept of an answer.
pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    pub etag: Option<String>,
    pub body: String,
}

/// Enters the key before anything is done; the primary key decides between two at the same time.
pub async fn begin(cx: &Context, caller: String, key: String, fingerprint: String) -> Result<Begun> {
    // PostgreSQL keeps microseconds; the ticket is compared with the row later.
    let since = chrono::SubsecRound::trunc_subsecs(cx.now(), 6);
    let ticket = Ticket { caller: caller.clone(), key: key.clone(), since };
    let tx = cx.begin().await?;
    let row = Model {
        caller: caller.clone(),
        key: key.clone(),
        fingerprint: fingerprint.clone(),
        created_at: since,
        status: RUNNING,
        location: None,
        etag: None,
        body: None,
    };
    let unless_there = OnConflict::columns([Column::Caller, Column::Key]).do_nothing().to_owned();
    let entered = Entity::insert(row.clone().into_active_model())
        .on_conflict(unless_there)
        .try_insert()
        .exec_without_returning(&tx)
        .await?;
    if matches!(entered, TryInsertResult::Inserted(1..)) {
        tx.commit().await?;
        return Ok(Begun::First(ticket));
    }
    let seen = db::locked(&tx, Entity::find_by_id((caller, key))).one(&tx).await?;
    // It was let go between the two statements: the repeated request may be repeated once more.
    let Some(seen) = seen else { return Err(Code::Duplicate.into()) };
    let age = since - seen.created_at;
    if age < KEPT {
        match seen {
            seen if seen.fingerprint != fingerprint => return Err(Code::IdempotencyMismatch.into()),
            seen if seen.status != RUNNING => return Ok(Begun::Known(known(&tx, cx, seen).await?)),
            _ if age < ABANDONED => return Err(Code::Duplicate.into()),
            _ => {}
        }
    }
    row.into_active_model().reset_all().update(&tx).await?;
    tx.commit().await?;
    Ok(Begun::First(ticket))
}

/// What was answered, opened: it holds what a form holds.
async fn known(tx: &DatabaseTransaction, cx: &Context, row: Model) -> Result<Answer> {
    let body = cx.state.vault.open_maybe(tx, &place(&row.caller, &row.key), row.body.as_ref()).await?;
    Ok(Answer {
        status: u16::try_from(row.status).unwrap_or(200),
        location: row.location,
        etag: row.etag,
        body: body.unwrap_or_default(),
    })
}

fn place(caller: &str, key: &str) -> Place {
    KEPT_ANSWER.of(format_args!("{caller}/{key}"))
}

/// Keeps the answer for whoever asks again.
pub async fn keep(cx: &Context, ticket: &Ticket, answer: Answer) -> Result<()> {
    let Answer { status, location, etag, body } = answer;
    let body = cx.state.vault.seal(cx.db(), &place(&ticket.caller, &ticket.key), &body).await?;
    let row = ActiveModel {
        status: Set(status.into()),
        location: Set(location),
        etag: Set(etag),
        body: Set(Some(body)),
        ..Default::default()
    };
    let tx = cx.begin().await?;
    Entity::update_many().set(row).filter(held(ticket)).exec(&tx).await?;
    Ok(tx.commit().await?)
}

/// Lets go of the key: nothing was done, and it may be tried again.
pub async fn release(cx: &Context, ticket: &Ticket) -> Result<()> {
    let tx = cx.begin().await?;
    Entity::delete_many().filter(held(ticket)).exec(&tx).await?;
    Ok(tx.commit().await?)
}

/// Forgets answers that are older than a day; answers how many.
pub async fn purge(cx: &Context) -> Result<u64> {
    let tx = cx.begin().await?;
    let gone = Entity::delete_many().filter(Column::CreatedAt.lt(cx.now() - KEPT)).exec(&tx).await?;
    tx.commit().await?;
    Ok(gone.rows_affected)
}

fn held(ticket: &Ticket) -> Condition {
    let Ticket { caller, key, since } = ticket;
    Condition::all()
        .add(Column::Caller.eq(caller.as_str()))
        .add(Column::Key.eq(key.as_str()))
        .add(Column::CreatedAt.eq(*since))
}
