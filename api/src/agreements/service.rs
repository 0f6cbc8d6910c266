//! Making, changing and ending agreements.

use chrono::NaiveDate;
use domain::refusal::{Refusal, field};
use openapi::{
    Code, Page,
    agreements::{
        AgreementAction, AgreementEnding, AgreementFilter, AgreementPatch, HostAgreement, NewAgreement,
    },
    auth::Permission,
    journal::Event,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    QueryFilter,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::entity::{self, Column, Entity, Model};
use crate::{
    auth::Context,
    db::{Doc, Text},
    http::{Error, IfMatch, Result},
    journal::{self, Entry, Visibility},
    organisations::{self, ancestry, service::References},
    paging,
};

/// A page of the agreements of the caller's offices, newest first.
pub async fn list(cx: &Context, filter: AgreementFilter) -> Result<Page<HostAgreement>> {
    let mut select = entity::visible_to(&cx.caller);
    if let Some(id) = filter.organisation_id {
        select = select.filter(Column::OrganisationId.eq(Uuid::from(id)));
    }
    if let Some(host) = filter.host {
        select = select.filter(Column::Host.eq(Text(host)));
    }
    if let Some(to) = filter.valid_to {
        select = select.filter(Column::ValidTo.lte(to)).filter(Column::EndedOn.is_null());
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    let ids = page.items.iter().map(|row| row.organisation_id);
    let offices = organisations::service::references(cx.db(), ids).await?;
    paging::try_map(page, |row| answered(row, &offices, cx.today()))
}

/// One agreement.
pub async fn one(cx: &Context, id: Uuid) -> Result<HostAgreement> {
    let row = entity::visible_to(&cx.caller).filter(Column::Id.eq(id)).one(cx.db()).await?;
    answer(cx.db(), cx, row.ok_or(Error::NotFound)?).await
}

/// A signed agreement is written down.
pub async fn create(cx: &Context, new: NewAgreement) -> Result<HostAgreement> {
    let NewAgreement { organisation_id, party, host, signed_on, valid_to, terms } = new;
    if signed_on > cx.today() {
        return Err(Error::Invalid(vec![field("signed_on", Code::InFuture)]));
    }
    in_order(signed_on, valid_to)?;
    let tx = cx.begin().await?;
    let id = Uuid::from(organisation_id);
    if !ancestry::reaches(&tx, &cx.caller, Permission::ManageNetwork, id).await? {
        return Err(Error::Invalid(vec![field("organisation_id", Code::NotInList)]));
    }
    let row = Model {
        id: cx.new_id(),
        revision: 1,
        organisation_id: id,
        host: Text(host),
        party: party.into(),
        signed_on,
        valid_to,
        ended_on: None,
        end_reason: None,
        terms: Doc(terms),
        created_at: cx.now(),
    };
    Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    told(&tx, cx, &row, Event::HostAgreementMade, None).await?;
    tx.commit().await?;
    answer(cx.db(), cx, row).await
}

/// Prolongs an agreement or changes its terms, if nobody else did in between.
pub async fn change(
    cx: &Context,
    id: Uuid,
    IfMatch(seen): IfMatch,
    patch: AgreementPatch,
) -> Result<HostAgreement> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    may(&row, AgreementAction::Edit, cx.today())?;
    if row.revision != seen {
        return Err(Code::RevisionStale.into());
    }
    let AgreementPatch { valid_to, terms } = patch;
    in_order(row.signed_on, valid_to)?;
    let row = Model {
        revision: row.revision + 1,
        valid_to: valid_to.or(row.valid_to),
        terms: terms.map_or(row.terms, Doc),
        ..row
    };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    told(&tx, cx, &row, Event::HostAgreementChanged, None).await?;
    tx.commit().await?;
    answer(cx.db(), cx, row).await
}

/// Ends an agreement before its time.
pub async fn end(
    cx: &Context,
    id: Uuid,
    AgreementEnding { reason }: AgreementEnding,
) -> Result<HostAgreement> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    may(&row, AgreementAction::End, cx.today())?;
    let row = Model {
        revision: row.revision + 1,
        ended_on: Some(cx.today()),
        end_reason: Some(reason.to_string()),
        ..row
    };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    told(&tx, cx, &row, Event::HostAgreementEnded, Some(reason.into())).await?;
    tx.commit().await?;
    answer(cx.db(), cx, row).await
}

fn may(row: &Model, action: AgreementAction, today: NaiveDate) -> Result<()> {
    match row.actions().contains(&action) {
        true => Ok(()),
        false => Err(Refusal::NotNow { from: row.status(today).code(), action: action.code() }.into()),
    }
}

fn in_order(signed_on: NaiveDate, valid_to: Option<NaiveDate>) -> Result<()> {
    match valid_to {
        Some(to) if to < signed_on => Err(Error::Invalid(vec![field("valid_to", Code::OutOfRange)])),
        _ => Ok(()),
    }
}

async fn answer(db: &impl ConnectionTrait, cx: &Context, row: Model) -> Result<HostAgreement> {
    let offices = organisations::service::references(db, [row.organisation_id]).await?;
    answered(row, &offices, cx.today())
}

fn answered(row: Model, offices: &References, today: NaiveDate) -> Result<HostAgreement> {
    let office = offices.get(row.organisation_id)?;
    row.answer(office, today).map_err(|error| anyhow::anyhow!(error).into())
}

async fn told(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: &Model,
    event: Event,
    note: Option<String>,
) -> Result<()> {
    let details = match event {
        Event::HostAgreementMade => json!({ "host": row.host.0, "signed_on": row.signed_on }),
        _ => Value::Null,
    };
    let entry = Entry {
        organisation_id: row.organisation_id,
        subject_kind: "agreement",
        subject_id: row.id,
        event,
        note,
        visibility: Visibility::Internal,
        details,
    };
    journal::record(tx, cx, entry).await
}
