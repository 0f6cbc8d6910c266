//! Uploading imports and asking how far they are.

use domain::refusal::field;
use object_store::ObjectStoreExt;
use openapi::{
    Code, Page,
    auth::Permission,
    imports::{Import, ImportFigures, ImportFilter, ImportSheet, ImportStatus},
    journal::Event,
};
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    book::{self, Book},
    entity::{self, Column, Model},
    lines::Unreadable,
    upload::Upload,
    work::key,
};
use crate::{
    auth::Context,
    db::{Doc, Text},
    http::{Error, Result},
    journal::{self, Entry, Visibility},
    organisations::ancestry,
    paging,
};

/// A page of the imports under units the caller looks after, the newest first.
pub async fn list(cx: &Context, filter: ImportFilter) -> Result<Page<Import>> {
    let select = entity::visible_to(&cx.caller);
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    // A list shows how far each is; what was wrong is read one by one.
    Ok(paging::map(page, |row| Import { problems: Vec::new(), ..row.into() }))
}

/// One import.
pub async fn one(cx: &Context, id: Uuid) -> Result<Import> {
    let row = entity::visible_to(&cx.caller).filter(Column::Id.eq(id)).one(cx.db()).await?;
    row.map(Into::into).ok_or(Error::NotFound)
}

/// Takes a file that can be read, and puts it in the queue. What can not be read is refused at once.
pub async fn start(cx: &Context, upload: Upload) -> Result<Import> {
    let Upload { organisation_id, mode, area_code, file_name, bytes } = upload;
    let root = Uuid::from(organisation_id);
    if !ancestry::reaches(cx.db(), &cx.caller, Permission::ManageNetwork, root).await? {
        return Err(Error::Invalid(vec![field("organisation_id", Code::NotInList)]));
    }
    let read = tokio::task::spawn_blocking(move || {
        let sha256 = hex::encode(Sha256::digest(&bytes));
        book::read(&bytes).map(|book| (book, sha256, bytes))
    });
    let (book, sha256, bytes) = read.await.map_err(anyhow::Error::new)?.map_err(unreadable)?;
    let row = Model {
        id: cx.new_id(),
        organisation_id: root,
        mode: Text(mode),
        status: Text(ImportStatus::Queued),
        file_name,
        encoding: book.encoding.to_owned(),
        sha256,
        area_code,
        sheets: Doc(sheets(&book)),
        rows_total: i32::try_from(book.rows()).map_err(anyhow::Error::new)?,
        rows_done: 0,
        figures: Doc(ImportFigures::default()),
        problems: Doc(Vec::new()),
        problem_count: 0,
        attempts: 0,
        leased_until: None,
        created_by: cx.caller_id()?,
        created_at: cx.now(),
        finished_at: None,
    };
    cx.state.files.put(&key(row.id), bytes.into()).await.map_err(anyhow::Error::new)?;
    let tx = cx.begin().await?;
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    journal(&tx, cx, &row).await?;
    tx.commit().await?;
    Ok(row.into())
}

fn sheets(book: &Book) -> Vec<ImportSheet> {
    let mut sheets: Vec<ImportSheet> = book.tables.iter().map(|table| table.kind).collect();
    sheets.sort();
    sheets.dedup();
    sheets
}

/// Why a file is not taken, as an answer.
pub fn unreadable(why: Unreadable) -> Error {
    let file = |code| Error::Invalid(vec![field("file", code)]);
    match why {
        Unreadable::NoSheet => Code::UnsupportedType.into(),
        Unreadable::TooLarge => Code::TooLarge.into(),
        Unreadable::TooManyRows => file(Code::TooManyItems),
        Unreadable::Damaged => file(Code::BadFormat),
        Unreadable::Encoding => file(Code::BadCharacter),
        Unreadable::NoTitles => file(Code::Mismatch),
    }
}

/// That an import was made or ended stands on the chain of its unit: which file, how, with which result.
pub async fn journal(tx: &DatabaseTransaction, cx: &Context, row: &Model) -> Result<()> {
    let entry = Entry {
        organisation_id: row.organisation_id,
        subject_kind: "import",
        subject_id: row.id,
        event: Event::NetworkImported,
        note: None,
        visibility: Visibility::Internal,
        details: json!({
            "mode": row.mode.0,
            "status": row.status.0,
            "sha256": row.sha256,
            "figures": row.figures.0,
        }),
    };
    journal::record(tx, cx, entry).await
}
