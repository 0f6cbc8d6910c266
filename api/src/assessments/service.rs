//! Keeping an assessment, showing it with its application, and handing many of them to be run again.

use chrono::NaiveDate;
use domain::{eligibility::NATION, refusal::Refusal, regions};
use openapi::{
    Code, Page, Paging,
    applications::KeptAssessment,
    eligibility::{Assessment, Eligibility, Facts},
    rule_packs::PackVersion,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, DerivePartialModel, EntityTrait,
    IntoActiveModel, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::entity::{self, ActiveModel, Column, Entity, Model};
use crate::{
    auth::Context,
    db::{Doc, Sealed, Text},
    http::{Error, Result},
    paging,
    vault::slots::{ASSESSMENT_FACTS, ASSESSMENT_RESULT},
};

/// Assessments of one application at most.
const MOST: u64 = 50;

/// What is kept of one run of the engine.
pub struct Kept {
    pub application_id: Uuid,
    pub organisation_id: Uuid,
    pub facts: Facts,
    pub result: Assessment,
    pub packs: Vec<PackVersion>,
}

/// Keeps an assessment as the newest of its application; those before stay as they are. Whoever calls holds the lock on
/// the application, so that nobody passes the bound at the same time.
pub async fn keep(tx: &DatabaseTransaction, cx: &Context, kept: Kept) -> Result<KeptAssessment> {
    let Kept { application_id, organisation_id, facts, result, packs } = kept;
    if entity::of(&[application_id]).count(tx).await? >= MOST {
        return Err(Refusal::Guard(Code::LimitReached).into());
    }
    let (id, vault) = (cx.new_id(), &cx.state.vault);
    let older = ActiveModel { latest: Set(false), ..Default::default() };
    let of_it = Column::ApplicationId.eq(application_id);
    Entity::update_many().set(older).filter(of_it).filter(Column::Latest.eq(true)).exec(tx).await?;
    let row = Model {
        id,
        application_id,
        organisation_id,
        region: facts.region.to_string(),
        applied_on: facts.date,
        outcome: Text(result.outcome),
        packs: Doc(packs.clone()),
        facts: vault.seal(tx, &ASSESSMENT_FACTS.of(id), &facts).await?,
        result: vault.seal(tx, &ASSESSMENT_RESULT.of(id), &result).await?,
        latest: true,
        assessed_by: cx.caller_id()?,
        assessed_at: cx.now(),
    };
    let at = row.assessed_at;
    Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(KeptAssessment { id: id.into(), at, facts, result, packs })
}

/// One assessment, for whoever sees its application.
pub async fn one(db: &impl ConnectionTrait, cx: &Context, id: Uuid) -> Result<KeptAssessment> {
    let row = entity::of_application(id).one(db).await?.ok_or(Error::NotFound)?;
    opened(db, cx, row).await
}

async fn opened(db: &impl ConnectionTrait, cx: &Context, row: Model) -> Result<KeptAssessment> {
    let (id, vault) = (row.id, &cx.state.vault);
    Ok(KeptAssessment {
        id: id.into(),
        at: row.assessed_at,
        facts: vault.open(db, &ASSESSMENT_FACTS.of(id), &row.facts).await?,
        result: vault.open(db, &ASSESSMENT_RESULT.of(id), &row.result).await?,
        packs: row.packs.0,
    })
}

/// A page of the assessments of these applications, newest first, for whoever sees the application in which they all go
/// on: each with the application and the organisation at which it was made.
pub async fn page(
    cx: &Context,
    applications: &[Uuid],
    paging: &Paging,
) -> Result<Page<(Uuid, Uuid, KeptAssessment)>> {
    let select = entity::of(applications);
    let page = paging::by_id(cx.db(), select, Column::Id, paging, |row: &Model| row.id).await?;
    let Page { items, next_cursor, total, total_is_capped } = page;
    let mut kept = Vec::with_capacity(items.len());
    for row in items {
        // Opened with a key at hand: no query.
        kept.push((row.application_id, row.organisation_id, opened(cx.db(), cx, row).await?));
    }
    Ok(Page { items: kept, next_cursor, total, total_is_capped })
}

/// Which assessments are to be run again: the newest of each application.
#[derive(Debug, Clone, Copy)]
pub struct Population<'a> {
    /// Applied on this day or later.
    pub since: Option<NaiveDate>,
    /// Living in this region.
    pub region: &'a str,
}

/// An assessment as far as it is needed to be run again.
#[derive(Debug)]
pub struct Held {
    pub id: Uuid,
    pub application_id: Uuid,
    pub outcome: Eligibility,
    pub packs: Vec<PackVersion>,
    pub facts: Facts,
}

#[derive(DerivePartialModel)]
#[sea_orm(entity = "Entity")]
struct Line {
    id: Uuid,
    application_id: Uuid,
    outcome: Text<Eligibility>,
    packs: Doc<Vec<PackVersion>>,
    facts: Sealed<Facts>,
}

/// The newest that the caller sees, from before `before` on, at most so many. A fixed number of queries.
pub async fn population(
    cx: &Context,
    which: Population<'_>,
    before: Option<Uuid>,
    limit: u64,
) -> Result<Vec<Held>> {
    let mut select = entity::visible_to(&cx.caller).filter(Column::Latest.eq(true));
    if let Some(since) = which.since {
        select = select.filter(Column::AppliedOn.gte(since));
    }
    if which.region != NATION {
        select = select.filter(Column::Region.starts_with(regions::stem(which.region)));
    }
    if let Some(before) = before {
        select = select.filter(Column::Id.lt(before));
    }
    let lines: Vec<Line> =
        select.order_by_desc(Column::Id).limit(limit).into_partial_model().all(cx.db()).await?;
    let mut held = Vec::with_capacity(lines.len());
    for Line { id, application_id, outcome, packs, facts } in lines {
        let facts = cx.state.vault.open(cx.db(), &ASSESSMENT_FACTS.of(id), &facts).await?;
        held.push(Held { id, application_id, outcome: outcome.0, packs: packs.0, facts });
    }
    Ok(held)
}
