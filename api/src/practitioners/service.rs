//! The roster: entered, listed, read by cases, turned by assignments.

use std::collections::HashMap;

use chrono::NaiveDate;
use openapi::{
    Name, OrganisationId, Page, Paging, PractitionerId, Short, UserId,
    practitioners::{Practitioner, PractitionerKind},
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait,
    IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, sea_query::NullOrdering,
};
use uuid::Uuid;

use super::entity::{self, Column, Model};
use crate::{
    auth::Context,
    db::{self, Text},
    http::Result,
    organisations, paging,
};

/// How many of the roster are looked at for one case, those longest without one first.
const POOL: u64 = 1000;

/// A practitioner to be put on the roster.
#[derive(Debug, Clone)]
pub struct NewPractitioner {
    pub user_id: UserId,
    pub firm_id: OrganisationId,
    pub name: Name,
    pub phone: Short,
    pub kind: PractitionerKind,
    pub licence_no: Short,
    pub licence_valid_to: NaiveDate,
    pub criminal_years: u16,
}

/// Puts a practitioner on the roster.
pub async fn create(tx: &DatabaseTransaction, cx: &Context, new: NewPractitioner) -> Result<PractitionerId> {
    let NewPractitioner { user_id, firm_id, name, phone, kind, licence_no, licence_valid_to, criminal_years } =
        new;
    let row = Model {
        id: cx.new_id(),
        user_id: user_id.into(),
        firm_id: firm_id.into(),
        name: name.into(),
        phone: phone.into(),
        kind: Text(kind),
        licence_no: licence_no.into(),
        licence_valid_to,
        suspended_to: None,
        criminal_years: criminal_years.into(),
        last_assigned_on: None,
    };
    let id = row.id;
    entity::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(id.into())
}

/// A page of the roster.
pub async fn list(cx: &Context, paging: Paging) -> Result<Page<Practitioner>> {
    let page =
        paging::by_id(cx.db(), entity::Entity::roster(), Column::Id, &paging, |row: &Model| row.id).await?;
    let firms = organisations::service::names(cx.db(), page.items.iter().map(|row| row.firm_id)).await?;
    paging::try_map(page, |row| {
        let firm = firms.get(&row.firm_id).cloned().unwrap_or_default();
        row.answer(firm).map_err(|error| anyhow::anyhow!(error).into())
    })
}

/// Those among whom an assigner chooses, the longest without a case first (轮派制, §7.2).
pub async fn pool(db: &impl ConnectionTrait) -> Result<Vec<Model>> {
    let waiting = entity::Entity::roster()
        .order_by_with_nulls(Column::LastAssignedOn, sea_orm::Order::Asc, NullOrdering::First)
        .order_by_asc(Column::Id)
        .limit(POOL);
    Ok(waiting.all(db).await?)
}

/// Practitioners by id, in one query.
pub async fn by_ids(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Model>> {
    let ids: Vec<Uuid> = ids.into_iter().collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = entity::Entity::roster().filter(Column::Id.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// One practitioner, locked until commit, so that two offers at once are counted one after the other (ASG-07).
pub async fn locked(tx: &DatabaseTransaction, id: Uuid) -> Result<Option<Model>> {
    let select = entity::Entity::roster().filter(Column::Id.eq(id));
    Ok(db::locked(tx, select).one(tx).await?)
}

/// Puts a practitioner at the end of the queue.
pub async fn assigned(tx: &DatabaseTransaction, row: Model, on: NaiveDate) -> Result<()> {
    let mut row = row.into_active_model();
    row.last_assigned_on = Set(Some(on));
    row.update(tx).await?;
    Ok(())
}
