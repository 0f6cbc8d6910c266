//! Working lists off in the background, one after the other. Each batch is written with the progress it makes, so that
//! whoever takes up a list after a kill goes on behind the last batch that was committed.

use chrono::TimeDelta;
use domain::beneficiaries::Column as Title;
use object_store::{ObjectStoreExt, path::Path as Key};
use openapi::{Code, imports::ImportStatus, journal::Event};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    entity::{self, Column, Model},
    read::{self, Bad, Batch, Scope},
    write,
};
use crate::{
    auth::{Caller, Context},
    db::{self, Doc, Text},
    http::Result,
    imports,
    journal::{self, Entry, Visibility},
};

/// Longer than any batch takes.
const LEASE: TimeDelta = TimeDelta::minutes(5);
/// Beginnings before a list is given up.
const MAX_ATTEMPTS: i32 = 3;
/// Lines of an error file at most.
const MAX_ERRORS: usize = 20_000;

/// Works off every list that waits.
pub async fn work(cx: &Context) -> Result<()> {
    while let Some(row) = claim(cx).await? {
        if let Err(error) = run(cx, row.clone()).await {
            tracing::warn!(list = %row.id, code = error.code().code(), "a list broke off");
            // A database that is away comes back, and whoever took the list over goes on with it.
            if matches!(error.code(), Code::Unavailable | Code::Conflict) {
                continue;
            }
            fail(cx, row).await?;
        }
    }
    Ok(())
}

/// The key of the uploaded file.
pub fn key(id: Uuid) -> String {
    format!("beneficiaries/{id}")
}

/// The key of the error file.
pub fn errors_key(id: Uuid) -> Key {
    Key::from(format!("beneficiaries/{id}.errors"))
}

/// The oldest list that is not done, unless somebody works on it. All processes look at the same one, so that lists
/// are written in the order in which they came.
async fn claim(cx: &Context) -> Result<Option<Model>> {
    let tx = cx.begin().await?;
    let open = Condition::any()
        .add(Column::Status.eq(Text(ImportStatus::Queued)))
        .add(Column::Status.eq(Text(ImportStatus::Running)));
    let first = entity::visible_to(&Caller::System).filter(open).order_by_asc(Column::Id).limit(1);
    let Some(row) = db::locked(&tx, first).one(&tx).await? else { return Ok(None) };
    if row.leased_until.is_some_and(|until| until >= cx.now()) {
        return Ok(None);
    }
    let attempts = row.attempts + 1;
    let row =
        Model { status: Text(ImportStatus::Running), attempts, leased_until: Some(cx.now() + LEASE), ..row };
    save(&tx, &row, row.attempts - 1).await?;
    tx.commit().await?;
    if attempts > MAX_ATTEMPTS {
        fail(cx, row).await?;
        return Ok(None);
    }
    Ok(Some(row))
}

/// Writes the row, unless somebody else took it over since this attempt.
async fn save(tx: &DatabaseTransaction, row: &Model, attempt: i32) -> Result<()> {
    let changed = entity::Entity::update_many()
        .set(row.clone().into_active_model().reset_all())
        .filter(Column::Id.eq(row.id))
        .filter(Column::Attempts.eq(attempt))
        .exec(tx)
        .await?;
    if changed.rows_affected == 0 { Err(Code::Conflict.into()) } else { Ok(()) }
}

async fn run(cx: &Context, mut row: Model) -> Result<()> {
    let stored = cx.state.files.get(&Key::from(key(row.id))).await.map_err(anyhow::Error::new)?;
    let sealed = stored.bytes().await.map_err(anyhow::Error::new)?;
    let bytes = cx.state.vault.open_file(cx.db(), &key(row.id), &sealed).await?;
    drop(sealed);
    let category = row.category.map(|Text(category)| category);
    let scope = Scope { category, today: cx.today(), vault: cx.state.vault.clone() };
    let mut batches = read::begin(bytes, scope);
    let mut errors = Errors::default();
    while let Some(batch) = batches.recv().await {
        let batch = batch.map_err(imports::unreadable)?;
        errors.tell(&batch.bad);
        // What an attempt before this one has written already.
        if batch.rows > row.rows_done {
            row = entered(cx, row, batch).await?;
        }
    }
    end(cx, row, errors).await
}

/// A batch, with the progress it makes.
async fn entered(cx: &Context, row: Model, batch: Batch) -> Result<Model> {
    let Batch { rows, bad_rows, repeated, entries, bad: _ } = batch;
    let mut figures = row.figures.0;
    figures.bad += bad_rows;
    figures.repeated += repeated;
    let tx = cx.begin().await?;
    write::enter(&tx, cx, &row, entries, &mut figures).await?;
    if row.rows_done == 0 {
        db::learned(&tx, "beneficiaries").await?;
    }
    let row = Model { rows_done: rows, figures: Doc(figures), leased_until: Some(cx.now() + LEASE), ..row };
    save(&tx, &row, row.attempts).await?;
    tx.commit().await?;
    Ok(row)
}

/// The end of a list: the error file is there before it is told of.
async fn end(cx: &Context, row: Model, errors: Errors) -> Result<()> {
    let count = errors.lines;
    if count > 0 {
        let file = errors.text.into_bytes();
        cx.state.files.put(&errors_key(row.id), file.into()).await.map_err(anyhow::Error::new)?;
    }
    let mut figures = row.figures.0;
    let tx = cx.begin().await?;
    write::end(&tx, &row, &mut figures).await?;
    let row = Model {
        status: Text(ImportStatus::Done),
        figures: Doc(figures),
        errors: i32::try_from(count).unwrap_or(i32::MAX),
        ..row
    };
    finish(tx, cx, row).await
}

async fn fail(cx: &Context, row: Model) -> Result<()> {
    // What was written since it was claimed stands in the database alone.
    let select = entity::visible_to(&Caller::System).filter(Column::Id.eq(row.id));
    let tx = cx.begin().await?;
    let Some(now) = db::locked(&tx, select).one(&tx).await? else { return Ok(()) };
    if now.attempts != row.attempts {
        return Ok(());
    }
    finish(tx, cx, Model { status: Text(ImportStatus::Failed), ..now }).await
}

/// Writes how a list ended, and lets go of the file.
async fn finish(tx: DatabaseTransaction, cx: &Context, row: Model) -> Result<()> {
    let row = Model { finished_at: Some(cx.now()), leased_until: None, ..row };
    save(&tx, &row, row.attempts).await?;
    journal(&tx, cx, &row).await?;
    tx.commit().await?;
    // A file that is left over is in nobody's way, and sealed.
    if let Err(error) = cx.state.files.delete(&Key::from(key(row.id))).await {
        tracing::warn!(%error, "the file of a list was not deleted");
    }
    Ok(())
}

/// That a list came or was done stands on the chain of its organisation: whose, on which basis, with which result.
pub async fn journal(tx: &DatabaseTransaction, cx: &Context, row: &Model) -> Result<()> {
    let entry = Entry {
        organisation_id: row.organisation_id,
        subject_kind: "beneficiary_import",
        subject_id: row.id,
        event: Event::BeneficiariesImported,
        note: None,
        visibility: Visibility::Internal,
        details: json!({
            "source": row.source.0,
            "status": row.status.0,
            "completeness": row.completeness.0,
            "agreement_no": row.agreement_no,
            "sha256": row.sha256,
            "figures": row.figures.0,
        }),
    };
    journal::record(tx, cx, entry).await
}

/// The error file as it grows: rows, columns and what is wrong, never what was typed.
struct Errors {
    text: String,
    lines: usize,
}

impl Default for Errors {
    fn default() -> Self {
        Self { text: "\u{feff}行号,列,问题\r\n".to_owned(), lines: 0 }
    }
}

impl Errors {
    fn tell(&mut self, bad: &[Bad]) {
        for Bad { row, flaw: (column, code) } in bad {
            if self.lines == MAX_ERRORS {
                return;
            }
            self.lines += 1;
            let column = column.map(Title::title).unwrap_or_default();
            self.text += &format!("{row},{column},{code}\r\n");
        }
    }
}
