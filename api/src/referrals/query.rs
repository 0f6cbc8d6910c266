//! Reading referrals: one whole, or a page of a list, at a fixed number of queries.

use domain::{
    identifiers::mask,
    referrals::{self as law, OPEN},
};
use openapi::{
    Page,
    readings::ReadingSubject,
    referrals::{Referral, ReferralFilter, ReferralSummary, ReferredPerson},
};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::entity::{self, Column, Letter, Model};
use crate::{
    auth::{Caller, Context},
    db::Text,
    http::{Error, Result},
    journal, lights,
    organisations::{self, service::References},
    paging,
    readings::{Seen, seen},
    vault::slots::REFERRAL_LETTER,
};

/// A page of what the caller's units sent and received, newest first.
pub async fn list(cx: &Context, filter: ReferralFilter) -> Result<Page<ReferralSummary>> {
    let mut select = entity::visible_to(&cx.caller, filter.side);
    if let Some(status) = filter.status {
        select = select.filter(Column::Status.eq(Text(status)));
    }
    if let Some(light) = filter.light {
        let columns = lights::Columns { kind: Column::DueKind, on: Column::DueOn, soon: Column::DueSoonOn };
        select = select.filter(lights::condition(light, columns, cx.today()));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    let ids = page.items.iter().flat_map(|row| [row.from_id, row.to_id]);
    let units = organisations::service::references(cx.db(), ids).await?;
    seen(cx, Seen::list(ReadingSubject::Referral, page.items.iter().map(|row| row.id))).await?;
    let Page { items, next_cursor, total, total_is_capped } = page;
    let mut lines = Vec::with_capacity(items.len());
    for row in items {
        lines.push(summary(cx, row, &units).await?);
    }
    Ok(Page { items: lines, next_cursor, total, total_is_capped })
}

async fn summary(cx: &Context, row: Model, units: &References) -> Result<ReferralSummary> {
    let Letter { person, reason: _ } = letter(cx.db(), cx, &row).await?;
    Ok(ReferralSummary {
        id: row.id.into(),
        status: row.status.0,
        from: units.get(row.from_id)?,
        to: units.get(row.to_id)?,
        matter_type: row.matter_type.map(|matter| matter.0),
        person: mask::name(&person.name),
        due: row.running().map(|running| running.answer(cx.today())),
        created_at: row.created_at,
        actions: law::actions(row.status.0, &row.sides(&cx.caller)),
    })
}

/// One referral, whole.
pub async fn one(cx: &Context, id: Uuid) -> Result<Referral> {
    let row = entity::visible_to(&cx.caller, None).filter(Column::Id.eq(id)).one(cx.db()).await?;
    let whole = whole(cx, row.ok_or(Error::NotFound)?).await?;
    seen(cx, Seen::whole(ReadingSubject::Referral, id)).await?;
    Ok(whole)
}

/// The whole of a row at hand.
pub async fn whole(cx: &Context, row: Model) -> Result<Referral> {
    let units = organisations::service::references(cx.db(), [row.from_id, row.to_id]).await?;
    let Letter { person, reason } = letter(cx.db(), cx, &row).await?;
    let id_no = person.id_no.as_deref().and_then(|number| mask::resident_id(number).parse().ok());
    let person = ReferredPerson { id_no, ..person };
    let note = row.note.as_deref().map(str::parse).transpose();
    Ok(Referral {
        id: row.id.into(),
        revision: row.revision,
        status: row.status.0,
        from: units.get(row.from_id)?,
        to: units.get(row.to_id)?,
        follows: row.follows.map(Into::into),
        reason,
        matter_type: row.matter_type.map(|matter| matter.0),
        person,
        note: note.map_err(|error: openapi::TextProblem| anyhow::anyhow!(error))?,
        due: row.running().map(|running| running.answer(cx.today())),
        created_at: row.created_at,
        timeline: journal::timeline(cx.db(), cx, row.id).await?,
        actions: law::actions(row.status.0, &row.sides(&cx.caller)),
    })
}

/// What is sealed in a row.
pub async fn letter(db: &impl ConnectionTrait, cx: &Context, row: &Model) -> Result<Letter> {
    cx.state.vault.open(db, &REFERRAL_LETTER.of(row.id), &row.letter).await
}

/// Is this a referral that the caller sees?
pub async fn sees(db: &impl ConnectionTrait, caller: &Caller, id: Uuid) -> Result<bool> {
    Ok(entity::visible_to(caller, None).filter(Column::Id.eq(id)).count(db).await? > 0)
}

/// Referrals of a unit, sent or received, with which somebody still has something to do.
pub async fn open_at(db: &impl ConnectionTrait, organisation: Uuid) -> Result<u64> {
    let either = Condition::any().add(Column::FromId.eq(organisation)).add(Column::ToId.eq(organisation));
    let open = entity::visible_to(&Caller::System, None)
        .filter(either)
        .filter(Column::Status.is_in(OPEN.iter().copied().map(Text)));
    Ok(open.count(db).await?)
}
