//! Keeping the map from organs to centres.

use domain::{refusal::field, regions};
use openapi::{
    Code, OrganisationId, Page,
    auth::Permission,
    journal::Event,
    jurisdictions::{Jurisdiction, JurisdictionFilter, JurisdictionPatch, NewJurisdiction},
    organisations::{Level, OrganisationStatus, OrganisationType},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, ModelTrait, QueryFilter,
};
use serde_json::json;
use uuid::Uuid;

use super::entity::{self, Column, Entity, Model};
use crate::{
    auth::Context,
    db::Text,
    http::{Error, IfMatch, Result},
    journal::{self, Entry, Visibility},
    organisations::{self, ancestry},
    paging,
};

/// A page of the map, newest first.
pub async fn list(cx: &Context, filter: JurisdictionFilter) -> Result<Page<Jurisdiction>> {
    let mut select = entity::visible_to(&cx.caller);
    if let Some(kind) = filter.organ_kind {
        select = select.filter(Column::OrganKind.eq(Text(kind)));
    }
    if let Some(code) = &filter.region_code {
        select = select.filter(Column::RegionCode.eq(code));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    let ids = page.items.iter().map(|row| row.centre_id);
    let offices = organisations::service::references(cx.db(), ids).await?;
    paging::try_map(page, |row| row.answer(&offices))
}

/// One line of the map.
pub async fn one(cx: &Context, id: Uuid) -> Result<Jurisdiction> {
    let row = entity::visible_to(&cx.caller).filter(Column::Id.eq(id)).one(cx.db()).await?;
    answer(cx, row.ok_or(Error::NotFound)?).await
}

/// Puts an organ on the map.
pub async fn create(cx: &Context, new: NewJurisdiction) -> Result<Jurisdiction> {
    let NewJurisdiction { organ_kind, level, name, region_code, centre_id } = new;
    let refused = |code| Error::Invalid(vec![field("region_code", code)]);
    let region_code = regions::normal(&region_code, cx.today()).map_err(refused)?;
    if !matches!(regions::level(&region_code), Some(Level::Province | Level::City | Level::County)) {
        return Err(refused(Code::WrongLength));
    }
    if !matches!(level, Level::Province | Level::City | Level::County) {
        return Err(Error::Invalid(vec![field("level", Code::NotInList)]));
    }
    let tx = cx.begin().await?;
    let centre_id = centre(&tx, cx, centre_id).await?;
    named_once(&tx, organ_kind, &name, None).await?;
    let row = Model {
        id: cx.new_id(),
        revision: 1,
        organ_kind: Text(organ_kind),
        level: Text(level),
        name: name.into(),
        region_code,
        centre_id,
        created_at: cx.now(),
    };
    Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    told(&tx, cx, &row, Event::JurisdictionSet).await?;
    tx.commit().await?;
    answer(cx, row).await
}

/// Gives an organ another name or another centre, if nobody else did in between.
pub async fn change(
    cx: &Context,
    id: Uuid,
    IfMatch(seen): IfMatch,
    patch: JurisdictionPatch,
) -> Result<Jurisdiction> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    if row.revision != seen {
        return Err(Code::RevisionStale.into());
    }
    let JurisdictionPatch { name, centre_id } = patch;
    if let Some(name) = &name {
        named_once(&tx, row.organ_kind.0, name, Some(row.id)).await?;
    }
    let centre_id = match centre_id {
        Some(id) => centre(&tx, cx, id).await?,
        None => row.centre_id,
    };
    let row = Model { revision: row.revision + 1, name: name.map_or(row.name, Into::into), centre_id, ..row };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    told(&tx, cx, &row, Event::JurisdictionSet).await?;
    tx.commit().await?;
    answer(cx, row).await
}

/// Takes an organ off the map.
pub async fn remove(cx: &Context, id: Uuid) -> Result<()> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    told(&tx, cx, &row, Event::JurisdictionRemoved).await?;
    row.delete(&tx).await?;
    tx.commit().await?;
    Ok(())
}

/// A centre at work that the caller looks after.
async fn centre(tx: &DatabaseTransaction, cx: &Context, id: OrganisationId) -> Result<Uuid> {
    let id = Uuid::from(id);
    let mine = ancestry::reaches(tx, &cx.caller, Permission::ManageNetwork, id).await?;
    let row = if mine { Some(organisations::service::one(tx, id).await?) } else { None };
    let working = row
        .filter(|row| row.kind.0 == OrganisationType::Centre && row.status.0 == OrganisationStatus::Active);
    match working {
        Some(_) => Ok(id),
        None => Err(Error::Invalid(vec![field("centre_id", Code::NotInList)])),
    }
}

async fn named_once(
    tx: &DatabaseTransaction,
    kind: openapi::jurisdictions::OrganKind,
    name: &str,
    but: Option<Uuid>,
) -> Result<()> {
    let named = entity::public()
        .filter(Column::OrganKind.eq(Text(kind)))
        .filter(Column::Name.eq(name))
        .filter(Column::Id.is_not_in(but));
    match named.one(tx).await? {
        Some(_) => Err(Error::Invalid(vec![field("name", Code::Duplicate)])),
        None => Ok(()),
    }
}

async fn answer(cx: &Context, row: Model) -> Result<Jurisdiction> {
    let offices = organisations::service::references(cx.db(), [row.centre_id]).await?;
    row.answer(&offices)
}

async fn told(tx: &DatabaseTransaction, cx: &Context, row: &Model, event: Event) -> Result<()> {
    let entry = Entry {
        organisation_id: row.centre_id,
        subject_kind: "jurisdiction",
        subject_id: row.id,
        event,
        note: Some(row.name.clone()),
        visibility: Visibility::Internal,
        details: json!({ "organ": row.organ_kind.0, "level": row.level.0, "region": row.region_code }),
    };
    journal::record(tx, cx, entry).await
}
