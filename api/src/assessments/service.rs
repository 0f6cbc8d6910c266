//! Keeping an assessment, showing it with its application, and handing many of them to be run again.

use chrono::NaiveDate;
use domain::{eligibility::NATION, regions};
use openapi::{
    applications::KeptAssessment,
    eligibility::{Assessment, Eligibility, Facts},
    rule_packs::PackVersion,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, DerivePartialModel, EntityTrait,
    IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::entity::{self, ActiveModel, Column, Entity, Model};
use crate::{
    auth::Context,
    db::{Doc, Sealed, Text},
    http::{Error, Result},
    vault::slots::{ASSESSMENT_FACTS, ASSESSMENT_RESULT},
};

/// What is kept of one run of the engine.
pub struct Kept {
    pub application_id: Uuid,
    pub organisation_id: Uuid,
    pub facts: Facts,
    pub result: Assessment,
    pub packs: Vec<PackVersion>,
}

/// Keeps an assessment as the newest of its application; those before stay as they are.
pub async fn keep(tx: &DatabaseTransaction, cx: &Context, kept: Kept) -> Result<KeptAssessment> {
    let Kept { application_id, organisation_id, facts, result, packs } = kept;
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
    let vault = &cx.state.vault;
    Ok(KeptAssessment {
        id: id.into(),
        at: row.assessed_at,
        facts: vault.open(db, &ASSESSMENT_FACTS.of(id), &row.facts).await?,
        result: vault.open(db, &ASSESSMENT_RESULT.of(id), &row.result).await?,
        packs: row.packs.0,
    })
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
