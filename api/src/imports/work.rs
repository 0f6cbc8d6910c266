//! Working imports off in the background. Whoever is killed half-way leaves an import that the next takes up again:
//! what is written already is there under its natural key and is not written twice.

use chrono::TimeDelta;
use domain::imports::Scope;
use object_store::{ObjectStoreExt, path::Path as Key};
use openapi::{
    Code,
    auth::Permission,
    imports::{ImportMode, ImportStatus},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, DatabaseTransaction, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use super::{
    book,
    entity::{self, Column, Model},
    plan::{self, Plan},
    service,
    write::{By, steps},
};
use crate::{
    auth::{Caller, Context, sessions},
    db::{self, Doc, Text},
    http::Result,
    organisations::{ancestry, service::one},
};

/// Longer than any step takes.
const LEASE: TimeDelta = TimeDelta::minutes(10);
/// Beginnings before an import is given up.
const MAX_ATTEMPTS: i32 = 3;
/// Problems that are kept.
const KEPT: usize = 500;

/// Works off everything that waits.
pub async fn work(cx: &Context) -> Result<()> {
    while let Some(row) = claim(cx).await? {
        let done = run(cx, row.clone()).await;
        if let Err(error) = &done {
            tracing::warn!(import = %row.id, code = error.code().code(), "an import broke off");
            // A database that is away comes back; everything else will not be better next time.
            if error.code() == Code::Unavailable {
                continue;
            }
            finish(cx, Model { status: Text(ImportStatus::Failed), ..row }).await?;
        }
    }
    Ok(())
}

/// The key of the uploaded file.
pub fn key(id: Uuid) -> Key {
    Key::from(format!("imports/{id}"))
}

async fn claim(cx: &Context) -> Result<Option<Model>> {
    let tx = cx.begin().await?;
    let waiting = Condition::any().add(Column::Status.eq(Text(ImportStatus::Queued))).add(
        Condition::all()
            .add(Column::Status.eq(Text(ImportStatus::Running)))
            .add(Column::LeasedUntil.lt(cx.now())),
    );
    let next = entity::visible_to(&Caller::System).filter(waiting).order_by_asc(Column::Id).limit(1);
    let Some(row) = db::claimed(&tx, next).one(&tx).await? else { return Ok(None) };
    let row = Model {
        status: Text(ImportStatus::Running),
        attempts: row.attempts + 1,
        leased_until: Some(cx.now() + LEASE),
        ..row
    };
    save(&tx, &row).await?;
    tx.commit().await?;
    if row.attempts > MAX_ATTEMPTS {
        finish(cx, Model { status: Text(ImportStatus::Failed), ..row }).await?;
        return Ok(None);
    }
    Ok(Some(row))
}

async fn save(tx: &DatabaseTransaction, row: &Model) -> Result<()> {
    row.clone().into_active_model().reset_all().update(tx).await?;
    Ok(())
}

/// The service in the hands of whoever uploaded the file, with the roles of today.
async fn acting(cx: &Context, user: Uuid) -> Result<Context> {
    let grants = sessions::grants_of(cx.db(), cx, user).await?;
    let grants = grants.iter().map(|grant| (grant.role, grant.organisation_id.into())).collect();
    let mut acting = cx.clone();
    acting.caller = Caller::staff(user.into(), grants);
    Ok(acting)
}

async fn run(system: &Context, row: Model) -> Result<()> {
    let cx = &acting(system, row.created_by).await?;
    let root = one(cx.db(), row.organisation_id).await?;
    if !ancestry::reaches(cx.db(), &cx.caller, Permission::ManageNetwork, root.id).await? {
        return Err(Code::Forbidden.into());
    }
    let bytes = cx.state.files.get(&key(row.id)).await.map_err(anyhow::Error::new)?;
    let bytes = bytes.bytes().await.map_err(anyhow::Error::new)?;
    let book = tokio::task::spawn_blocking(move || book::read(&bytes)).await.map_err(anyhow::Error::new)?;
    let book = book.map_err(service::unreadable)?;
    let scope =
        Scope { region: root.region_code.clone(), area_code: row.area_code.clone(), today: cx.today() };
    let plan = plan::plan(cx, root, &scope, &book).await?;
    let row = judged(row, &plan);
    match row.mode.0 {
        ImportMode::AllOrNothing if row.problem_count > 0 => {
            finish(cx, Model { status: Text(ImportStatus::Refused), rows_done: row.rows_total, ..row }).await
        }
        ImportMode::DryRun => finish(cx, Model { rows_done: row.rows_total, ..row }).await,
        ImportMode::AllOrNothing => whole(cx, row, plan).await,
        ImportMode::SkipBad => by_steps(cx, row, plan).await,
    }
}

/// The import with what the plan says of it; rows that are bad or the same need no more work.
fn judged(row: Model, plan: &Plan) -> Model {
    let count = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
    let figures = plan.figures;
    Model {
        status: Text(ImportStatus::Done),
        rows_done: i32::try_from(figures.unchanged + figures.bad).unwrap_or(i32::MAX),
        figures: Doc(figures),
        problems: Doc(plan.problems.iter().take(KEPT).cloned().collect()),
        problem_count: count(plan.problems.len()),
        ..row
    }
}

/// Everything in one transaction, the import's own end with it.
async fn whole(cx: &Context, row: Model, plan: Plan) -> Result<()> {
    let by = By { import: row.id, root: row.organisation_id };
    let tx = cx.begin().await?;
    for step in steps(plan) {
        step.write(&tx, cx, &by).await?;
    }
    let row = ended(cx, Model { rows_done: row.rows_total, ..row });
    save(&tx, &row).await?;
    service::journal(&tx, cx, &row).await?;
    tx.commit().await?;
    discard(cx, row.id).await;
    Ok(())
}

/// Each step in a transaction of its own with the progress it makes, so that others write in between.
async fn by_steps(cx: &Context, mut row: Model, plan: Plan) -> Result<()> {
    let by = By { import: row.id, root: row.organisation_id };
    for step in steps(plan) {
        let rows = i32::try_from(step.rows()).unwrap_or(i32::MAX);
        let tx = cx.begin().await?;
        step.write(&tx, cx, &by).await?;
        row.rows_done += rows;
        let running = Model {
            status: Text(ImportStatus::Running),
            leased_until: Some(cx.now() + LEASE),
            ..row.clone()
        };
        save(&tx, &running).await?;
        tx.commit().await?;
    }
    finish(cx, row).await
}

fn ended(cx: &Context, row: Model) -> Model {
    Model { finished_at: Some(cx.now()), leased_until: None, ..row }
}

/// Writes how an import ended, and lets go of the file.
async fn finish(cx: &Context, row: Model) -> Result<()> {
    let row = ended(cx, row);
    let tx = cx.begin().await?;
    save(&tx, &row).await?;
    service::journal(&tx, cx, &row).await?;
    tx.commit().await?;
    discard(cx, row.id).await;
    Ok(())
}

/// A file that is left over is in nobody's way; that it stayed is worth a line, not a failure.
async fn discard(cx: &Context, id: Uuid) {
    if let Err(error) = cx.state.files.delete(&key(id)).await {
        tracing::warn!(%error, "the file of an import was not deleted");
    }
}
