//! On-site records of a group: written once, read with the group.

use chrono::{DateTime, NaiveDate, Utc};
use domain::groups::site;
use openapi::{
    Code,
    groups::{NewSiteRecord, SiteRecord},
};
use sea_orm::{
    DatabaseTransaction, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect, entity::prelude::*,
};

use crate::{
    auth::Context,
    db::Sealed,
    http::{self, Error},
    users,
    vault::slots::SITE_RECORD,
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "site_records")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub group_id: Uuid,
    pub held_on: NaiveDate,
    pub said: Sealed<NewSiteRecord>,
    pub recorded_by: Uuid,
    pub recorded_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Writes down what was done on the site of a group that is locked.
pub async fn write(
    tx: &DatabaseTransaction,
    cx: &Context,
    group_id: Uuid,
    said: NewSiteRecord,
) -> http::Result<()> {
    let problems = site::problems(&said, cx.today());
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    if rows(tx, group_id).await?.len() >= site::MOST_RECORDS {
        return Err(Code::TooManyItems.into());
    }
    let id = cx.new_id();
    let row = Model {
        id,
        group_id,
        held_on: said.held_on,
        said: cx.state.vault.seal(tx, &SITE_RECORD.of(id), &said).await?,
        recorded_by: cx.caller_id()?,
        recorded_at: cx.now(),
    };
    Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(())
}

/// What was done on the site of a group that the caller sees, by its day.
pub async fn of(db: &impl ConnectionTrait, cx: &Context, group: Uuid) -> http::Result<Vec<SiteRecord>> {
    let rows = rows(db, group).await?;
    let names = users::names(db, rows.iter().map(|row| row.recorded_by)).await?;
    let mut records = Vec::with_capacity(rows.len());
    for row in rows {
        records.push(SiteRecord {
            id: row.id.into(),
            said: cx.state.vault.open(db, &SITE_RECORD.of(row.id), &row.said).await?,
            recorded_by: names.get(&row.recorded_by).cloned(),
            recorded_at: row.recorded_at,
        });
    }
    Ok(records)
}

/// The group's scope is that of its records.
#[expect(clippy::disallowed_methods, reason = "asked for a group that was found within the caller's scope")]
async fn rows(db: &impl ConnectionTrait, group: Uuid) -> http::Result<Vec<Model>> {
    let most = u64::try_from(site::MOST_RECORDS).unwrap_or(u64::MAX);
    let of = Entity::find().filter(Column::GroupId.eq(group));
    Ok(of.order_by_asc(Column::HeldOn).order_by_asc(Column::Id).limit(most).all(db).await?)
}
