//! Recording and ending relations; what they hide is made in the same transaction.

use std::collections::BTreeSet;

use domain::{
    permissions::Stance,
    recusals::{self, RECORDERS, Standing},
    refusal::field,
};
use openapi::{
    Code, Page,
    journal::Event,
    readings::ReadingSubject,
    recusals::{NewRecusal, Recusal, RecusalAction, RecusalFilter, RecusalTarget},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    QueryFilter, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    entity::{self, Column, Model, person},
    matching,
};
use crate::{
    applications,
    auth::{Caller, Context, entity::user},
    cases,
    db::{self, Text},
    http::{Error, Result},
    journal::{self, Entry},
    outreaches, paging, practitioners,
    readings::{Seen, names, seen},
    referrals,
    vault::slots::RECUSAL_NOTE,
};

/// Records a relation: one's own, or, by who may, a colleague's.
pub async fn declare(cx: &Context, new: NewRecusal) -> Result<Recusal> {
    let problems = recusals::problems(&new);
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let tx = cx.begin().await?;
    let user_id = whose(&tx, cx, &new).await?;
    let organisation_id = place(cx, user_id)?;
    let (id, me) = (cx.new_id(), cx.caller_id()?);
    if let Some(record) = new.record_id {
        visible(&tx, cx, record).await?;
    }
    let note = match &new.note {
        Some(note) => Some(cx.state.vault.seal(&tx, &RECUSAL_NOTE.of(id), &note.to_string()).await?),
        None => None,
    };
    let row = Model {
        id,
        user_id,
        organisation_id,
        ground: Text(new.ground),
        person: new.id_no.as_deref().map(|number| matching::blind(cx, number)),
        record_id: new.record_id,
        note,
        declared_by: me,
        declared_at: cx.now(),
        ended_at: None,
    };
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    let records = records(&tx, &row).await?;
    matching::put(&tx, records.into_iter().map(|record| (user_id, record))).await?;
    let declared = entry(&row, Event::RecusalDeclared);
    let answer = one_answer(&tx, cx, row).await?;
    journal::record(&tx, cx, declared).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Ends a relation; what nothing else hides is seen again.
pub async fn end(cx: &Context, id: Uuid) -> Result<Recusal> {
    let tx = cx.begin().await?;
    let select = entity::visible_to(&cx.caller).filter(Column::Id.eq(id));
    let row = db::locked(&tx, select).one(&tx).await?.ok_or(Error::NotFound)?;
    recusals::end(standing(&row), &cx.caller.actor(row.organisation_id, Stance::Staff))?;
    let row = Model { ended_at: Some(cx.now()), ..row };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    matching::release(&tx, row.user_id).await?;
    let ended = entry(&row, Event::RecusalEnded);
    let answer = one_answer(&tx, cx, row).await?;
    journal::record(&tx, cx, ended).await?;
    tx.commit().await?;
    Ok(answer)
}

/// A page of the relations that the caller may know of, newest first.
pub async fn list(cx: &Context, filter: RecusalFilter) -> Result<Page<Recusal>> {
    let mut select = entity::visible_to(&cx.caller);
    if let Some(user) = filter.user_id {
        select = select.filter(Column::UserId.eq(Uuid::from(user)));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    seen(cx, Seen::list(ReadingSubject::Recusal, page.items.iter().map(|row| row.id))).await?;
    let Page { items, next_cursor, total, total_is_capped } = page;
    let mut answers = Vec::with_capacity(items.len());
    let names = names(cx.db(), items.iter().map(|row| row.user_id)).await?;
    for row in items {
        let name = names.get(&row.user_id).cloned();
        answers.push(answer(cx.db(), cx, row, name).await?);
    }
    Ok(Page { items: answers, next_cursor, total, total_is_capped })
}

/// Whose relation it is. To record a colleague's one must be among those who may.
async fn whose(tx: &DatabaseTransaction, cx: &Context, new: &NewRecusal) -> Result<Uuid> {
    let me = cx.caller_id()?;
    if !matches!(cx.caller, Caller::Staff { .. }) {
        return Err(Code::Forbidden.into());
    }
    let (user, path) = match (new.user_id, new.practitioner_id) {
        (Some(user), _) => (Some(Uuid::from(user)), "user_id"),
        (None, Some(id)) => {
            let people = practitioners::service::by_ids(tx, [Uuid::from(id)]).await?;
            (people.into_values().next().map(|person| person.user_id), "practitioner_id")
        }
        (None, None) => return Ok(me),
    };
    let unknown = || Error::Invalid(vec![field(path, Code::NotInList)]);
    let user = user.ok_or_else(unknown)?;
    if user != me && !RECORDERS.iter().any(|permission| cx.caller.may(*permission)) {
        return Err(Code::Forbidden.into());
    }
    user::Entity::find_by_id(user).one(tx).await?.ok_or_else(unknown)?;
    Ok(user)
}

/// Where the caller records: for a colleague with the role that may, for themselves with the first.
fn place(cx: &Context, user: Uuid) -> Result<Uuid> {
    let Caller::Staff { grants, .. } = &cx.caller else { return Err(Code::Forbidden.into()) };
    let recording = RECORDERS.iter().flat_map(|permission| cx.caller.organisations(*permission)).next();
    let first = grants.first().map(|(_, at)| *at);
    let own = Some(user) == cx.caller.id().map(Uuid::from);
    let at = if own { first } else { recording };
    at.ok_or(Error::Problem(Code::Forbidden))
}

/// One names a record that one sees.
async fn visible(tx: &DatabaseTransaction, cx: &Context, record: Uuid) -> Result<()> {
    if applications::sees(tx, &cx.caller, record).await?
        || cases::sees(tx, &cx.caller, record).await?
        || referrals::sees(tx, &cx.caller, record).await?
        || outreaches::sees(tx, &cx.caller, record).await?
    {
        return Ok(());
    }
    Err(Error::Invalid(vec![field("record_id", Code::NotInList)]))
}

/// What a relation is about: an application goes with its case, and a case with its application.
async fn records(db: &impl ConnectionTrait, row: &Model) -> Result<BTreeSet<Uuid>> {
    let named: Vec<Uuid> = match (&row.person, row.record_id) {
        (Some(number), _) => {
            let of = person::Entity::of(number).select_only().column(person::Column::RecordId);
            of.into_tuple().all(db).await?
        }
        (None, Some(record)) => vec![record],
        (None, None) => Vec::new(),
    };
    let mut all: BTreeSet<Uuid> = named.iter().copied().collect();
    all.extend(cases::siblings(db, named).await?);
    Ok(all)
}

fn standing(row: &Model) -> Standing {
    match row.ended_at {
        None => Standing::Holds { from: row.user_id.into() },
        Some(_) => Standing::Ended,
    }
}

/// In the chain of the accounts: which record it hides is not told.
fn entry(row: &Model, event: Event) -> Entry {
    let details = json!({ "recusal": row.id, "ground": row.ground.0, "declared_by": row.declared_by });
    Entry { details, ..Entry::about_account(row.user_id, event) }
}

async fn one_answer(db: &impl ConnectionTrait, cx: &Context, row: Model) -> Result<Recusal> {
    let name = names(db, [row.user_id]).await?.remove(&row.user_id);
    answer(db, cx, row, name).await
}

async fn answer(
    db: &impl ConnectionTrait,
    cx: &Context,
    row: Model,
    user_name: Option<String>,
) -> Result<Recusal> {
    let may_end = recusals::end(standing(&row), &cx.caller.actor(row.organisation_id, Stance::Staff)).is_ok();
    let Model {
        id,
        user_id,
        organisation_id,
        ground,
        person,
        record_id: _,
        note,
        declared_by,
        declared_at,
        ended_at,
    } = row;
    let note = cx.state.vault.open_maybe(db, &RECUSAL_NOTE.of(id), note.as_ref()).await?;
    Ok(Recusal {
        id: id.into(),
        user_id: user_id.into(),
        user_name: user_name.and_then(|name| name.parse().ok()),
        organisation_id: organisation_id.into(),
        ground: ground.0,
        target: if person.is_some() { RecusalTarget::Person } else { RecusalTarget::Record },
        note: note.and_then(|note| note.parse().ok()),
        declared_by: declared_by.into(),
        declared_at,
        ended_at,
        actions: may_end.then_some(RecusalAction::End).into_iter().collect(),
    })
}
