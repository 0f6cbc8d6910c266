//! Starting and evaluating pilots.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    permissions,
    pilots::{evaluation_problems, may_evaluate, problems, runs},
};
use openapi::{
    Page,
    auth::{Permission, Role},
    journal::Event,
    pilots::{Evaluation, NewPilot, Pilot, PilotAction, PilotFilter},
};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::json;
use uuid::Uuid;

use super::entity::{self, Column, Model, visible_to};
use crate::{
    auth::Context,
    db::{self, Doc, Text},
    http::{Error, Result, refused},
    journal::{self, Entry, Visibility},
    organisations, paging, reach,
};

fn convenes(role: Role) -> bool {
    permissions::allows(role, Permission::Convene)
}

/// A page of pilots, the newest entry first.
pub async fn list(cx: &Context, filter: PilotFilter) -> Result<Page<Pilot>> {
    let mut select = visible_to(&cx.caller);
    if let Some(day) = filter.on {
        select = select.filter(Column::StartsOn.lte(day)).filter(Column::EndsOn.gte(day));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    let names =
        organisations::service::names(cx.db(), page.items.iter().map(|row| row.organisation_id)).await?;
    paging::try_map(page, |row| answer(row, &names, cx.today()))
}

/// Starts a pilot.
pub async fn start(cx: &Context, new: NewPilot) -> Result<Pilot> {
    refused(problems(&new))?;
    let tx = cx.begin().await?;
    let NewPilot { organisation_id, name, stage, starts_on, ends_on, indicators } = new;
    let office = reach::office(&tx, cx, organisation_id.into(), convenes).await?;
    let row = Model {
        id: cx.new_id(),
        revision: 1,
        organisation_id: office.id,
        name: name.into(),
        stage: stage.map(Text),
        starts_on,
        ends_on,
        indicators: Doc(indicators),
        evaluation: None,
        created_at: cx.now(),
    };
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    journal::record(&tx, cx, about(&row, Event::PilotStarted)).await?;
    let answer = whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Writes down how a pilot went.
pub async fn evaluate(cx: &Context, id: Uuid, said: Evaluation) -> Result<Pilot> {
    let tx = cx.begin().await?;
    let row = db::locked(&tx, visible_to(&cx.caller).filter(Column::Id.eq(id))).one(&tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    may_evaluate(row.starts_on, row.evaluation.as_ref().map(|doc| &doc.0), cx.today())?;
    refused(evaluation_problems(&said, row.indicators.0.len(), row.starts_on, cx.today()))?;
    let row = Model { revision: row.revision + 1, evaluation: Some(Doc(said)), ..row };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    journal::record(&tx, cx, about(&row, Event::PilotEvaluated)).await?;
    let answer = whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

async fn whole(db: &impl ConnectionTrait, cx: &Context, row: Model) -> Result<Pilot> {
    let names = organisations::service::names(db, [row.organisation_id]).await?;
    answer(row, &names, cx.today())
}

fn answer(row: Model, names: &HashMap<Uuid, String>, today: NaiveDate) -> Result<Pilot> {
    let Model {
        id,
        revision,
        organisation_id,
        name,
        stage,
        starts_on,
        ends_on,
        indicators,
        evaluation,
        created_at: _,
    } = row;
    let evaluation = evaluation.map(|doc| doc.0);
    let may = may_evaluate(starts_on, evaluation.as_ref(), today).is_ok();
    Ok(Pilot {
        id: id.into(),
        revision,
        organisation_id: organisation_id.into(),
        organisation_name: names.get(&organisation_id).cloned().unwrap_or_default(),
        name: name.parse().map_err(anyhow::Error::new)?,
        stage: stage.map(|stage| stage.0),
        starts_on,
        ends_on,
        running: runs(starts_on, ends_on, today),
        indicators: indicators.0,
        evaluation,
        actions: may.then_some(PilotAction::Evaluate).into_iter().collect(),
    })
}

fn about(row: &Model, event: Event) -> Entry {
    Entry {
        organisation_id: row.organisation_id,
        subject_kind: "pilot",
        subject_id: row.id,
        event,
        note: None,
        visibility: Visibility::Internal,
        details: json!({ "starts_on": row.starts_on, "ends_on": row.ends_on }),
    }
}
