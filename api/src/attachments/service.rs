//! The files of a record: added, opened, removed.

use domain::archives;
use object_store::{ObjectStoreExt, path::Path as Key};
use openapi::{
    Code,
    attachments::{Attachment, Scan},
    auth::Permission,
    journal::Event,
    readings::{ReadingKind, ReadingSubject},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    ModelTrait, PaginatorTrait, QueryFilter, QuerySelect,
};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    entity::{self, Model},
    name, scan,
    sniff::{self, Sniffed, Unfit},
    upload::Upload,
};
use crate::{
    applications,
    auth::{Caller, Context},
    cases,
    db::Text,
    home_visits,
    http::{Error, File, Result},
    journal::{self, Entry, Visibility},
    readings::{Seen, seen},
};

/// Files a record may have at most.
pub const MAX_FILES: u64 = 200;

/// What a file is added to.
#[derive(Debug, Clone, Copy)]
pub enum Subject {
    Application(Uuid),
    Case(Uuid),
    /// Its proofs stand with the files of the application.
    HomeVisit(Uuid),
}

/// The record that a file stands with.
struct Place {
    organisation_id: Uuid,
    kind: &'static str,
    id: Uuid,
}

/// The files of a record, oldest first.
pub async fn of_subject(db: &impl ConnectionTrait, subject: Uuid) -> Result<Vec<Attachment>> {
    let rows = entity::Entity::of(subject).limit(MAX_FILES).all(db).await?;
    rows.into_iter().map(answer).collect()
}

/// Adds a file to a record that may get one now. The file is written first and the row after it, so that a row
/// always has its file; without the row the file goes again.
pub async fn add(cx: &Context, subject: Subject, upload: Upload) -> Result<Attachment> {
    let Upload { kind, file_name, bytes } = upload;
    // Reading and hashing 10 MB takes long enough to keep other requests of the worker waiting.
    let read = tokio::task::spawn_blocking(move || {
        let taken = sniff::sniff(bytes)?;
        let sha256 = hex::encode(Sha256::digest(&taken.bytes));
        Ok((taken, sha256))
    });
    let (Sniffed { file_type, pages, bytes }, sha256) =
        read.await.map_err(anyhow::Error::new)?.map_err(unfit)?;
    let row = Model {
        id: cx.new_id(),
        organisation_id: Uuid::nil(),
        subject_id: Uuid::nil(),
        kind: Text(kind),
        file_name: name::cleaned(&file_name, file_type),
        file_type: Text(file_type),
        size: i32::try_from(bytes.len()).map_err(anyhow::Error::new)?,
        pages: pages.into(),
        sha256,
        scan: Text(Scan::Unscanned),
        created_by: cx.caller_id()?,
        created_at: cx.now(),
    };
    let key = key(row.id);
    cx.state.files.put(&key, bytes.into()).await.map_err(anyhow::Error::new)?;
    let added = enter(cx, subject, row).await;
    if added.is_err() {
        discard(cx, &key).await;
    }
    added
}

async fn enter(cx: &Context, subject: Subject, row: Model) -> Result<Attachment> {
    let tx = cx.begin().await?;
    let place = subject.attachable(&tx, cx).await?;
    let row = Model { organisation_id: place.organisation_id, subject_id: place.id, ..row };
    if entity::Entity::of(row.subject_id).count(&tx).await? >= MAX_FILES {
        return Err(Error::Invalid(vec![domain::refusal::field("file", Code::TooManyItems)]));
    }
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    journal::record(&tx, cx, entry(&row, place.kind, Event::AttachmentAdded)).await?;
    tx.commit().await?;
    answer(row)
}

/// Opens a file of a record that the caller sees.
pub async fn open(cx: &Context, id: Uuid) -> Result<File> {
    let row = entity::Entity::find_by_id(id).one(cx.db()).await?.ok_or(Error::NotFound)?;
    // Who sees an application sees its files; of a case's, the recipient sees those that are meant for them.
    let for_caller = !matches!(cx.caller, Caller::Citizen { .. }) || archives::open_to_recipient(row.kind.0);
    let of_application = applications::sees(cx.db(), &cx.caller, row.subject_id).await?;
    let visible = of_application || (for_caller && cases::sees(cx.db(), &cx.caller, row.subject_id).await?);
    if !visible {
        return Err(Error::NotFound);
    }
    scan::cleared(row.scan.0, cx.state.scanner.is_some())?;
    let found = cx.state.files.get(&key(id)).await.map_err(anyhow::Error::new)?;
    let subject = if of_application { ReadingSubject::Application } else { ReadingSubject::Case };
    seen(cx, Seen::whole(subject, row.subject_id).kind(ReadingKind::File).part(id)).await?;
    Ok(File {
        name: row.file_name,
        file_type: row.file_type.0,
        size: found.meta.size,
        content: found.into_stream(),
    })
}

/// Removes a file while files may still be added: who added it, or staff at the window.
pub async fn remove(cx: &Context, id: Uuid) -> Result<()> {
    let tx = cx.begin().await?;
    let row = entity::Entity::find_by_id(id).one(&tx).await?.ok_or(Error::NotFound)?;
    let place = match Subject::Application(row.subject_id).attachable(&tx, cx).await {
        Err(Error::NotFound) => Subject::Case(row.subject_id).attachable(&tx, cx).await?,
        allowed => allowed?,
    };
    let window = matches!(cx.caller, Caller::Staff { .. })
        && cx.caller.organisations(Permission::Apply).contains(&row.organisation_id);
    if !window && Some(row.created_by) != cx.caller.id().map(Uuid::from) {
        return Err(Code::Forbidden.into());
    }
    row.clone().delete(&tx).await?;
    journal::record(&tx, cx, entry(&row, place.kind, Event::AttachmentRemoved)).await?;
    tx.commit().await?;
    discard(cx, &key(id)).await;
    Ok(())
}

/// Forgets the files of a record that is erased; without rows they are swept away.
pub async fn forget(tx: &DatabaseTransaction, subject: Uuid) -> Result<()> {
    entity::Entity::delete_many().filter(entity::Column::SubjectId.eq(subject)).exec(tx).await?;
    Ok(())
}

/// The files of a record go on with another; more than one record may have do not.
pub async fn go_with(tx: &DatabaseTransaction, from: Uuid, (to, at): (Uuid, Uuid)) -> Result<()> {
    let both = entity::Entity::of(from).count(tx).await? + entity::Entity::of(to).count(tx).await?;
    if both > MAX_FILES {
        return Err(Error::Invalid(vec![domain::refusal::field("into", Code::TooManyItems)]));
    }
    let moved = entity::ActiveModel { subject_id: Set(to), organisation_id: Set(at), ..Default::default() };
    entity::Entity::update_many().set(moved).filter(entity::Column::SubjectId.eq(from)).exec(tx).await?;
    Ok(())
}

impl Subject {
    /// Locks the record and asks the law; answers where the file goes.
    async fn attachable(self, tx: &DatabaseTransaction, cx: &Context) -> Result<Place> {
        let (kind, id, organisation_id) = match self {
            Self::Application(id) => ("application", id, applications::attachable(tx, cx, id).await?),
            Self::Case(id) => ("case", id, cases::attachable(tx, cx, id).await?),
            Self::HomeVisit(id) => {
                let (application, organisation_id) = home_visits::provable(tx, cx, id).await?;
                ("application", application, organisation_id)
            }
        };
        Ok(Place { organisation_id, kind, id })
    }
}

fn unfit(why: Unfit) -> Error {
    match why {
        Unfit::UnknownType => Code::UnsupportedType.into(),
        Unfit::Damaged => Error::Invalid(vec![domain::refusal::field("file", Code::BadFormat)]),
    }
}

pub(super) fn key(id: Uuid) -> Key {
    Key::from(format!("attachments/{id}"))
}

/// A file without a row is in nobody's way; that it stayed is worth a line, not a failure.
async fn discard(cx: &Context, key: &Key) {
    if let Err(error) = cx.state.files.delete(key).await {
        tracing::warn!(%error, "a file without a row was not deleted");
    }
}

fn answer(row: Model) -> Result<Attachment> {
    Attachment::try_from(row).map_err(|error| anyhow::anyhow!(error).into())
}

pub(super) fn entry(row: &Model, subject_kind: &'static str, event: Event) -> Entry {
    Entry {
        organisation_id: row.organisation_id,
        subject_kind,
        subject_id: row.subject_id,
        event,
        note: None,
        visibility: Visibility::Public,
        details: json!({ "attachment": row.id, "kind": row.kind.0, "sha256": row.sha256 }),
    }
}
