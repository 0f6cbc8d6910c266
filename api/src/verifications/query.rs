//! Reading checks: one whole, or a page of a list.

use std::collections::HashMap;

use domain::verification as law;
use openapi::{Page, auth::Permission, readings::ReadingSubject, verifications::*};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter};
use uuid::Uuid;

use super::{
    acts::actor,
    entity::{self, Column, Model},
    hearing::{self, Opened},
};
use crate::{
    applications,
    auth::Context,
    db::{Doc, Text},
    http::Result,
    paging,
    readings::{Seen, seen},
    vault::slots::VERIFICATION_REASON,
};

/// A page of what the caller sees, newest first.
pub async fn list(cx: &Context, filter: VerificationFilter) -> Result<Page<VerificationSummary>> {
    let mut select = match filter.application_id.map(Uuid::from) {
        Some(id) => {
            let earlier =
                applications::earlier(cx.db(), &cx.caller, id, Permission::ReadVerifications).await?;
            entity::of_application(&cx.caller, id, earlier)
        }
        None => entity::visible_to(&cx.caller),
    };
    if let Some(status) = filter.status {
        select = select.filter(Column::Status.eq(Text(status)));
    }
    if let Some(attention) = filter.attention {
        select = select.filter(Column::Attention.eq(Text(attention)));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    let applications = page.items.iter().map(|row| row.application_id);
    seen(cx, Seen::list(ReadingSubject::Application, applications)).await?;
    let names = applications::applicants(cx, page.items.iter().map(|row| row.application_id)).await?;
    Ok(paging::map(page, |row| summary(row, &names)))
}

fn summary(row: Model, names: &HashMap<Uuid, String>) -> VerificationSummary {
    VerificationSummary {
        id: row.id.into(),
        application_id: row.application_id.into(),
        applicant: names.get(&row.application_id).cloned(),
        mode: row.mode.0,
        status: row.status.0,
        result: row.result.map(|Text(result)| result),
        asked_at: row.asked_at,
        suspect: row.suspect,
        attention: row.attention.map(|Text(attention)| attention),
    }
}

/// One check, whole.
pub async fn one(cx: &Context, id: Uuid) -> Result<Verification> {
    let row = entity::readable(cx.db(), &cx.caller, id).await?;
    let application = row.application_id;
    let answer = whole(cx.db(), cx, row).await?;
    seen(cx, Seen::whole(ReadingSubject::Application, application).part(id)).await?;
    Ok(answer)
}

/// The whole of a row at hand.
pub async fn whole(db: &impl ConnectionTrait, cx: &Context, row: Model) -> Result<Verification> {
    let opened = hearing::opened(db, cx, row.id).await?;
    let reason = cx.state.vault.open_maybe(db, &VERIFICATION_REASON.of(row.id), row.reason.as_ref()).await?;
    let status = applications::status(db, row.application_id).await?;
    let mut actions = law::actions(row.status.0, &hearing::statuses(&opened), &actor(cx, &row));
    actions.retain(|_| law::checkable(status));
    let contradictions = law::contradictions(&hearing::said(&opened));
    let Model {
        id,
        organisation_id,
        station_id: _,
        application_id,
        person: _,
        mode,
        ground,
        basis,
        statute,
        consent_id,
        whose,
        status,
        result,
        reason: _,
        commitment,
        draw,
        suspect,
        attention,
        fraud_review_since,
        recheck_since,
        reused_from,
        asked_by: _,
        asked_at,
        decided_by: _,
        decided_on,
        reusable_until,
    } = row;
    Ok(Verification {
        id: id.into(),
        application_id: application_id.into(),
        organisation_id: organisation_id.into(),
        mode: mode.0,
        ground: ground.map(|Text(ground)| ground),
        basis: basis.map(|Text(basis)| basis),
        statute: statute.map(|Text(statute)| statute),
        consent_id: consent_id.map(Into::into),
        whose: whose.0,
        status: status.0,
        result: result.map(|Text(result)| result),
        reason: reason.and_then(|reason: String| reason.parse().ok()),
        asked_at,
        decided_on,
        reusable_until,
        reused_from: reused_from.map(Into::into),
        questions: opened.into_iter().map(|opened| question(cx, opened)).collect(),
        contradictions,
        suspect,
        attention: attention.map(|Text(attention)| attention),
        fraud_review_since,
        recheck_since,
        commitment: commitment.map(|Doc(commitment)| commitment),
        draw: draw.map(|Doc(draw)| draw),
        actions,
    })
}

fn question(cx: &Context, Opened { row, answer }: Opened) -> VerificationQuestion {
    let as_of = answer.as_ref().map(|answer| answer.as_of);
    VerificationQuestion {
        source: row.source.0,
        way: row.way.0,
        status: row.status.0,
        found: answer.as_ref().map(|answer| answer.found),
        as_of,
        stale: as_of.is_some_and(|as_of| law::stale(as_of, cx.today(), &cx.state.verification)),
        value: answer.map(|answer| answer.value),
        fault: row.fault.map(|Text(fault)| fault),
        attempts: u16::try_from(row.attempts).unwrap_or(u16::MAX),
    }
}
