//! The file of a case: put in order from the attachments, bound once.

use domain::{
    archives::{page_ranges, place},
    deadlines::china_day,
    permissions::Stance,
};
use openapi::{
    Code,
    archives::{ArchiveFile, Binding, Cover, DossierItem},
    attachments::Attachment,
    readings::{ReadingKind, ReadingSubject},
};
use sea_orm::{ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel};
use uuid::Uuid;

use super::{
    entity::{file, item},
    manifest,
};
use crate::{
    attachments,
    auth::Context,
    cases,
    db::Doc,
    http::Result,
    readings::{Seen, seen},
};

/// What `cases` knows about a file that is put in order.
#[derive(Debug, Clone)]
pub struct Dossier {
    pub case_id: Uuid,
    pub application_id: Uuid,
    /// As long as it is not bound, without what the archivist adds.
    pub cover: Cover,
}

/// The file as it is bound, or as it would be now.
pub async fn file(cx: &Context, case_id: Uuid) -> Result<ArchiveFile> {
    let (stance, dossier) = cases::dossier(cx, case_id).await?;
    if stance == Stance::Own {
        return Err(Code::Forbidden.into());
    }
    let file = match file::Entity::find_by_id(case_id).one(cx.db()).await? {
        Some(bound) => read(cx.db(), bound).await?,
        None => preview(cx.db(), dossier).await?,
    };
    seen(cx, Seen::whole(ReadingSubject::Case, case_id).kind(ReadingKind::ArchiveFile)).await?;
    Ok(file)
}

/// Freezes the file: cover, index and fingerprint are written down as they are today.
pub async fn bind(tx: &DatabaseTransaction, cx: &Context, dossier: Dossier, binding: Binding) -> Result<()> {
    let Binding { retention, remark } = binding;
    let file = preview(tx, dossier).await?;
    let cover = Cover {
        bound_on: Some(cx.today()),
        bound_by: Some(cx.caller_id()?.into()),
        retention: Some(retention),
        ..file.cover
    };
    let file = ArchiveFile { cover, remark, ..file };
    let manifest_sha256 = manifest::fingerprint(&file);
    let ArchiveFile { case_id, cover, index, pages, manifest_sha256: _, remark } = file;
    let row = file::Model {
        case_id: case_id.into(),
        cover: Doc(cover),
        pages: i32::try_from(pages).unwrap_or(i32::MAX),
        manifest_sha256,
        remark: remark.map(Into::into),
        bound_at: cx.now(),
    };
    file::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    let lines = index.into_iter().map(|line| item::Model::of_case(case_id.into(), line).into_active_model());
    item::Entity::insert_many(lines).exec_without_returning(tx).await?;
    Ok(())
}

async fn read(db: &impl ConnectionTrait, bound: file::Model) -> Result<ArchiveFile> {
    let file::Model { case_id, cover, pages, manifest_sha256, remark, bound_at: _ } = bound;
    let lines = item::Entity::of(case_id).all(db).await?;
    Ok(ArchiveFile {
        case_id: case_id.into(),
        cover: cover.0,
        index: lines.into_iter().map(Into::into).collect(),
        pages: u32::try_from(pages).unwrap_or_default(),
        manifest_sha256: Some(manifest_sha256),
        remark: remark
            .map(|text| text.parse())
            .transpose()
            .map_err(|error| anyhow::anyhow!("remark: {error}"))?,
    })
}

/// The attachments of application and case in the order of the file, pages counted through.
async fn preview(db: &impl ConnectionTrait, dossier: Dossier) -> Result<ArchiveFile> {
    let Dossier { case_id, application_id, cover } = dossier;
    let mut files = attachments::service::of_subject(db, application_id).await?;
    files.extend(attachments::service::of_subject(db, case_id).await?);
    files.sort_by_key(|file| (place(file.kind).1, file.id));
    let ranges = page_ranges(files.iter().map(|file| u32::from(file.pages)));
    let pages = ranges.last().map(|(_, last)| *last).unwrap_or_default();
    let index =
        (1..).zip(files.into_iter().zip(ranges)).map(|(position, (file, range))| line(position, file, range));
    Ok(ArchiveFile {
        case_id: case_id.into(),
        cover,
        index: index.collect(),
        pages,
        manifest_sha256: None,
        remark: None,
    })
}

fn line(position: u16, file: Attachment, (first_page, last_page): (u32, u32)) -> DossierItem {
    let Attachment { id, kind, file_name, file_type: _, size: _, pages: _, sha256, scan: _, created_at } =
        file;
    DossierItem {
        position,
        part: place(kind).0,
        kind,
        title: file_name.into(),
        attachment_id: id,
        on: china_day(created_at),
        first_page,
        last_page,
        sha256,
    }
}
