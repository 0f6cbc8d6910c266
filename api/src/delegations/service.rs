//! Giving instruments to stations and taking them back.

use domain::{
    organisations::delegations as law,
    refusal::{Refusal, field},
};
use openapi::{
    Code, Page, Paragraph,
    auth::Permission,
    journal::Event,
    organisations::{
        Delegation, DelegationFilter, NewDelegation, OrganisationStatus, OrganisationType, StatusChange,
    },
};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    entity::{self, Column, Entity, Model},
    stands::Stands,
};
use crate::{
    auth::Context,
    db::{self, Doc},
    http::{Error, Result},
    journal::{self, Entry, Visibility},
    organisations::{self, ancestry, authority},
    paging,
};

/// A page of the instruments the caller sees, newest first.
pub async fn list(cx: &Context, filter: DelegationFilter) -> Result<Page<Delegation>> {
    let mut select = entity::visible_to(&cx.caller);
    if let Some(id) = filter.station_id {
        select = select.filter(Column::StationId.eq(Uuid::from(id)));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    let ids = page.items.iter().flat_map(|row| [row.station_id, row.centre_id]);
    let offices = organisations::service::references(cx.db(), ids).await?;
    let stands = Stands::to(cx, &page.items).await?;
    paging::try_map(page, |row| {
        let actions = stands.actions(cx, &row);
        row.answer(&offices, cx.today(), actions)
    })
}

/// One instrument the caller sees.
pub async fn one(cx: &Context, id: Uuid) -> Result<Delegation> {
    let row = entity::visible_to(&cx.caller).filter(Column::Id.eq(id)).one(cx.db()).await?;
    answer(cx, row.ok_or(Error::NotFound)?).await
}

/// One instrument whose register the caller reads.
pub async fn with_register(db: &impl ConnectionTrait, cx: &Context, id: Uuid) -> Result<Model> {
    let row = entity::register_visible_to(&cx.caller).filter(Column::Id.eq(id)).one(db).await?;
    row.ok_or(Error::NotFound)
}

/// A station is given an instrument. Its centre is the nearest above it.
pub async fn create(cx: &Context, new: NewDelegation) -> Result<Delegation> {
    let problems = law::problems(&new);
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let NewDelegation {
        station_id,
        instrument_no,
        scope,
        valid_from,
        valid_to,
        sampling_percent,
        sampling_min,
    } = new;
    let tx = cx.begin().await?;
    let refused = |code| Error::Invalid(vec![field("station_id", code)]);
    let id = Uuid::from(station_id);
    if !ancestry::reaches(&tx, &cx.caller, Permission::ManageNetwork, id).await? {
        return Err(refused(Code::NotInList));
    }
    let station = organisations::service::one(&tx, id).await?;
    let township = station.kind.0 == OrganisationType::StationTownship;
    if !township || station.status.0 != OrganisationStatus::Active {
        return Err(refused(Code::NotEligible));
    }
    let centre = authority::centre_above(&tx, id).await?.ok_or_else(|| refused(Code::Mismatch))?;
    let row = Model {
        id: cx.new_id(),
        revision: 1,
        station_id: id,
        centre_id: centre.id,
        instrument_no: instrument_no.into(),
        scope: Doc(scope.unwrap_or_else(law::default_scope)),
        valid_from,
        valid_to,
        sampling_percent: sampling_percent.unwrap_or(law::SAMPLING_PERCENT).into(),
        sampling_min: sampling_min.unwrap_or(law::SAMPLING_MIN).into(),
        revoked_on: None,
        revoke_reason: None,
        created_at: cx.now(),
    };
    Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    let details = json!({ "station": id, "scope": row.scope.0, "from": valid_from, "to": valid_to });
    journal::record(&tx, cx, entry(&row, Event::InstrumentGiven, None, details)).await?;
    tx.commit().await?;
    answer(cx, row).await
}

/// An instrument is taken back; from today on it gives nothing.
pub async fn revoke(cx: &Context, id: Uuid, StatusChange { reason }: StatusChange) -> Result<Delegation> {
    let tx = cx.begin().await?;
    let select = entity::visible_to(&cx.caller).filter(Column::Id.eq(id));
    let row = db::locked(&tx, select).one(&tx).await?.ok_or(Error::NotFound)?;
    if !ancestry::reaches(&tx, &cx.caller, Permission::ManageNetwork, row.station_id).await? {
        return Err(Code::Forbidden.into());
    }
    if row.revoked_on.is_some() {
        return Err(Refusal::NotNow { from: "REVOKED", action: "revoke" }.into());
    }
    let row = revoked(row, cx, &reason);
    row.clone().into_active_model().reset_all().update(&tx).await?;
    let told = entry(&row, Event::InstrumentRevoked, Some(reason.into()), Value::Null);
    journal::record(&tx, cx, told).await?;
    tx.commit().await?;
    answer(cx, row).await
}

fn revoked(row: Model, cx: &Context, reason: &Paragraph) -> Model {
    Model {
        revision: row.revision + 1,
        revoked_on: Some(cx.today()),
        revoke_reason: Some(reason.to_string()),
        ..row
    }
}

async fn answer(cx: &Context, row: Model) -> Result<Delegation> {
    let offices = organisations::service::references(cx.db(), [row.station_id, row.centre_id]).await?;
    let actions = Stands::to(cx, std::slice::from_ref(&row)).await?.actions(cx, &row);
    row.answer(&offices, cx.today(), actions)
}

/// A journal entry in the chain of the centre, in whose name everything under the instrument is done.
pub fn entry(row: &Model, event: Event, note: Option<String>, details: Value) -> Entry {
    Entry {
        organisation_id: row.centre_id,
        subject_kind: "delegation",
        subject_id: row.id,
        event,
        note,
        visibility: Visibility::Internal,
        details,
    }
}
