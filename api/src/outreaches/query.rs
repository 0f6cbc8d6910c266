//! Reading early interventions: one whole, or a page of a list, at a fixed number of queries.

use std::collections::HashMap;

use domain::{
    identifiers::mask,
    outreaches::{self as law, OPEN},
};
use openapi::{
    Name, Page, VillageCode,
    outreaches::{Outreach, OutreachFilter, OutreachSummary},
    readings::ReadingSubject,
};
use sea_orm::{ColumnTrait, ConnectionTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::entity::{self, Column, Letter, Model};
use crate::{
    auth::{Caller, Context},
    db::Text,
    http::{Error, Result},
    journal,
    organisations::{self, service::References},
    paging,
    readings::{Seen, seen},
    users,
    vault::slots::OUTREACH_LETTER,
};

/// A page of what the caller's units reported and what their centres look after, newest first.
pub async fn list(cx: &Context, filter: OutreachFilter) -> Result<Page<OutreachSummary>> {
    let mut select = entity::visible_to(&cx.caller);
    if let Some(status) = filter.status {
        select = select.filter(Column::Status.eq(Text(status)));
    }
    if filter.overdue == Some(true) {
        let open = Column::Status.is_in(OPEN.iter().copied().map(Text));
        select = select.filter(open).filter(Column::DueOn.lt(cx.today()));
    }
    if filter.mine == Some(true) {
        select = select.filter(Column::TakenBy.eq(cx.caller_id()?));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    let ids = page.items.iter().flat_map(|row| [row.unit_id, row.centre_id]);
    let units = organisations::service::references(cx.db(), ids).await?;
    let names = users::names(cx.db(), page.items.iter().filter_map(|row| row.taken_by)).await?;
    seen(cx, Seen::list(ReadingSubject::Outreach, page.items.iter().map(|row| row.id))).await?;
    let Page { items, next_cursor, total, total_is_capped } = page;
    let mut lines = Vec::with_capacity(items.len());
    for row in items {
        lines.push(summary(cx, row, &units, &names).await?);
    }
    Ok(Page { items: lines, next_cursor, total, total_is_capped })
}

/// What is sealed opens with a key at hand: no query for a row.
async fn summary(
    cx: &Context,
    row: Model,
    units: &References,
    names: &HashMap<Uuid, Name>,
) -> Result<OutreachSummary> {
    let Letter { person, situation: _, note: _ } = letter(cx.db(), cx, &row).await?;
    Ok(OutreachSummary {
        id: row.id.into(),
        status: row.status.0,
        origin: row.origin.0,
        unit: units.get(row.unit_id)?,
        centre: units.get(row.centre_id)?,
        person: person.map(|person| mask::name(&person.name)),
        village_code: village(&row)?,
        due_on: row.due_on,
        overdue: law::overdue(row.status.0, row.due_on, cx.today()),
        taken_by: row.taken_by.and_then(|id| names.get(&id).cloned()),
        outcome: row.outcome.map(|outcome| outcome.0),
        created_at: row.created_at,
        actions: law::actions(row.status.0, row.part(&cx.caller)),
    })
}

/// One early intervention, whole.
pub async fn one(cx: &Context, id: Uuid) -> Result<Outreach> {
    let row = entity::visible_to(&cx.caller).filter(Column::Id.eq(id)).one(cx.db()).await?;
    let whole = whole(cx, row.ok_or(Error::NotFound)?).await?;
    seen(cx, Seen::whole(ReadingSubject::Outreach, id)).await?;
    Ok(whole)
}

/// The whole of a row at hand.
pub async fn whole(cx: &Context, row: Model) -> Result<Outreach> {
    let units = organisations::service::references(cx.db(), [row.unit_id, row.centre_id]).await?;
    let names = users::names(cx.db(), row.taken_by).await?;
    let Letter { person, situation, note } = letter(cx.db(), cx, &row).await?;
    Ok(Outreach {
        id: row.id.into(),
        revision: row.revision,
        status: row.status.0,
        origin: row.origin.0,
        unit: units.get(row.unit_id)?,
        centre: units.get(row.centre_id)?,
        person,
        situation,
        village_code: village(&row)?,
        due_on: row.due_on,
        overdue: law::overdue(row.status.0, row.due_on, cx.today()),
        taken_by: row.taken_by.and_then(|id| names.get(&id).cloned()),
        outcome: row.outcome.map(|outcome| outcome.0),
        note,
        application_id: row.application_id.map(Into::into),
        created_at: row.created_at,
        timeline: journal::timeline(cx.db(), cx, row.id).await?,
        actions: law::actions(row.status.0, row.part(&cx.caller)),
    })
}

fn village(row: &Model) -> Result<Option<VillageCode>> {
    Ok(row.village_code.as_deref().map(str::parse::<VillageCode>).transpose().map_err(anyhow::Error::new)?)
}

/// What is sealed in a row.
pub async fn letter(db: &impl ConnectionTrait, cx: &Context, row: &Model) -> Result<Letter> {
    cx.state.vault.open(db, &OUTREACH_LETTER.of(row.id), &row.letter).await
}

/// Is this an early intervention that the caller sees?
pub async fn sees(db: &impl ConnectionTrait, caller: &Caller, id: Uuid) -> Result<bool> {
    Ok(entity::visible_to(caller).filter(Column::Id.eq(id)).count(db).await? > 0)
}

/// Early interventions of a centre that nobody has concluded.
pub async fn open_at(db: &impl ConnectionTrait, centre: Uuid) -> Result<u64> {
    Ok(entity::of_centre(centre, OPEN).count(db).await?)
}
