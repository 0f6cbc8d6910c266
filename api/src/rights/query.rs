//! Reading requests: one whole, or a page of a list.

use domain::{identifiers::mask, permissions::Stance, rights};
use openapi::{
    Page,
    readings::ReadingSubject,
    rights::{RightsAnswer, RightsFilter, RightsRequest, RightsSummary},
};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter};
use uuid::Uuid;

use super::entity::{self, Asked, Column, Model};
use crate::{
    auth::Context,
    db::{Doc, Text},
    http::Result,
    journal, lights, organisations, paging,
    readings::{Seen, seen},
    vault::slots::{RIGHTS_ANSWER, RIGHTS_FORM},
};

/// A page of what the caller sees.
pub async fn list(cx: &Context, filter: RightsFilter) -> Result<Page<RightsSummary>> {
    let mut select = entity::visible_to(&cx.caller);
    if let Some(status) = filter.status {
        select = select.filter(Column::Status.eq(Text(status)));
    }
    if let Some(light) = filter.light {
        let columns = lights::Columns { kind: Column::DueKind, on: Column::DueOn, soon: Column::DueSoonOn };
        select = select.filter(lights::condition(light, columns, cx.today()));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    let Page { items, next_cursor, total, total_is_capped } = page;
    let mut lines = Vec::with_capacity(items.len());
    for row in items {
        lines.push(summary(cx, row).await?);
    }
    let ids = lines.iter().map(|line| line.id.into());
    seen(cx, Seen::list(ReadingSubject::RightsRequest, ids)).await?;
    Ok(Page { items: lines, next_cursor, total, total_is_capped })
}

async fn summary(cx: &Context, row: Model) -> Result<RightsSummary> {
    // Opened with a key at hand: no query.
    let asked: Asked = cx.state.vault.open(cx.db(), &RIGHTS_FORM.of(row.id), &row.form).await?;
    let actor = row.actor(cx);
    Ok(RightsSummary {
        id: row.id.into(),
        kind: row.kind.0,
        status: row.status.0,
        name: if actor.stance == Stance::Own { String::from(asked.name) } else { mask::name(&asked.name) },
        filed_at: row.filed_at,
        due: row.running().map(|running| running.answer(cx.today())),
        actions: rights::actions(row.standing(), &actor),
    })
}

/// One request, whole.
pub async fn one(cx: &Context, id: Uuid) -> Result<RightsRequest> {
    let row = entity::one(cx.db(), &cx.caller, id).await?;
    let answer = whole(cx.db(), cx, row).await?;
    seen(cx, Seen::whole(ReadingSubject::RightsRequest, id)).await?;
    Ok(answer)
}

/// The whole of a row at hand.
pub async fn whole(db: &impl ConnectionTrait, cx: &Context, row: Model) -> Result<RightsRequest> {
    let asked = cx.state.vault.open(db, &RIGHTS_FORM.of(row.id), &row.form).await?;
    let reason = cx.state.vault.open_maybe(db, &RIGHTS_ANSWER.of(row.id), row.answer.as_ref()).await?;
    let names = organisations::service::names(db, [row.organisation_id]).await?;
    let timeline = journal::timeline(db, cx, row.id).await?;
    let actor = row.actor(cx);
    let actions = rights::actions(row.standing(), &actor);
    let due = row.running().map(|running| running.answer(cx.today()));
    let Asked { name, phone, deceased, text } = asked;
    Ok(RightsRequest {
        id: row.id.into(),
        organisation_id: row.organisation_id.into(),
        organisation_name: names.get(&row.organisation_id).cloned().unwrap_or_default(),
        kind: row.kind.0,
        status: row.status.0,
        application_id: row.application_id.map(Into::into),
        name,
        phone: if actor.stance == Stance::Own { String::from(phone) } else { mask::phone(&phone) }.into(),
        deceased,
        text,
        filed_at: row.filed_at,
        due,
        answer: row.answered_on.zip(reason).map(|(on, reason)| RightsAnswer {
            on,
            reason,
            outcome: row.outcome.map(|Doc(outcome)| outcome),
        }),
        timeline,
        actions,
    })
}
