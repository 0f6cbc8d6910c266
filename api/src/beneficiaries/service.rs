//! Uploading lists and asking how far they are.

use domain::refusal::field;
use object_store::{ObjectStoreExt, path::Path as Key};
use openapi::{
    Code, Page,
    auth::Permission,
    beneficiaries::{BeneficiaryFigures, BeneficiaryImport, BeneficiaryImportFilter, Completeness},
    imports::ImportStatus,
};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    entity::{self, Column, Model},
    read,
    upload::Upload,
    work::{errors_key, journal, key},
};
use crate::{
    auth::{Caller, Context},
    db::{Doc, Text},
    http::{Csv, Error, Result},
    imports,
    organisations::ancestry,
    paging,
};

/// A page of the lists of organisations that the caller keeps, the newest first.
pub async fn list(cx: &Context, filter: BeneficiaryImportFilter) -> Result<Page<BeneficiaryImport>> {
    let mut select = entity::visible_to(&cx.caller);
    if let Some(source) = filter.source {
        select = select.filter(Column::Source.eq(Text(source)));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    Ok(paging::map(page, BeneficiaryImport::from))
}

/// One list.
pub async fn one(cx: &Context, id: Uuid) -> Result<BeneficiaryImport> {
    visible(cx, id).await.map(Into::into)
}

async fn visible(cx: &Context, id: Uuid) -> Result<Model> {
    let row = entity::visible_to(&cx.caller).filter(Column::Id.eq(id)).one(cx.db()).await?;
    row.ok_or(Error::NotFound)
}

/// What was wrong with a list's rows, as a file.
pub async fn errors(cx: &Context, id: Uuid) -> Result<Csv> {
    let row = visible(cx, id).await?;
    if row.errors == 0 {
        return Err(Error::NotFound);
    }
    let file = cx.state.files.get(&errors_key(row.id)).await.map_err(anyhow::Error::new)?;
    let bytes = file.bytes().await.map_err(anyhow::Error::new)?;
    Ok(Csv { name: format!("errors-{}.csv", row.id), bytes })
}

/// Takes a list that can be read, and puts it in the queue. What can not be read is refused at once.
pub async fn start(cx: &Context, upload: Upload) -> Result<BeneficiaryImport> {
    let Upload {
        organisation_id,
        source,
        category,
        legal_basis,
        agreement_no,
        as_of,
        completeness,
        file_name,
        bytes,
    } = upload;
    let organisation = Uuid::from(organisation_id);
    if !ancestry::reaches(cx.db(), &cx.caller, Permission::KeepBeneficiaries, organisation).await? {
        return Err(Error::Invalid(vec![field("organisation_id", Code::NotInList)]));
    }
    if as_of > cx.today() {
        return Err(Error::Invalid(vec![field("as_of", Code::InFuture)]));
    }
    let read = tokio::task::spawn_blocking(move || {
        let sha256 = hex::encode(Sha256::digest(&bytes));
        read::check(&bytes).map(|encoding| (encoding, sha256, bytes))
    });
    let (encoding, sha256, bytes) = read.await.map_err(anyhow::Error::new)?.map_err(imports::unreadable)?;
    let row = Model {
        id: cx.new_id(),
        organisation_id: organisation,
        source: Text(source),
        category: category.map(Text),
        legal_basis,
        agreement_no,
        as_of,
        completeness: Text(completeness),
        status: Text(ImportStatus::Queued),
        file_name,
        encoding: encoding.to_owned(),
        sha256,
        rows_done: 0,
        figures: Doc(BeneficiaryFigures::default()),
        errors: 0,
        attempts: 0,
        leased_until: None,
        created_by: cx.caller_id()?,
        created_at: cx.now(),
        finished_at: None,
    };
    if completeness == Completeness::Complete && outdated(cx, &row).await? {
        return Err(Error::Invalid(vec![field("as_of", Code::OutOfRange)]));
    }
    let sealed = cx.state.vault.seal_file(cx.db(), &key(row.id), &bytes).await?;
    cx.state.files.put(&Key::from(key(row.id)), sealed.into()).await.map_err(anyhow::Error::new)?;
    let tx = cx.begin().await?;
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    journal(&tx, cx, &row).await?;
    tx.commit().await?;
    Ok(row.into())
}

/// Is there a newer complete list already? The older one would end whom the newer names.
async fn outdated(cx: &Context, row: &Model) -> Result<bool> {
    let newer = entity::visible_to(&Caller::System)
        .filter(Column::OrganisationId.eq(row.organisation_id))
        .filter(Column::Source.eq(row.source))
        .filter(Column::Status.ne(Text(ImportStatus::Failed)))
        .filter(Column::Completeness.eq(row.completeness))
        .filter(Column::AsOf.gt(row.as_of));
    let found: Option<Uuid> =
        newer.select_only().column(Column::Id).limit(1).into_tuple().one(cx.db()).await?;
    Ok(found.is_some())
}
