//! Liaisons as other slices read them, and many entered at once. Whoever calls answers for villages and phones.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use openapi::helpers::HelperKind;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    QueryFilter, QuerySelect,
};
use uuid::Uuid;

use super::entity::{Column, Entity, Model, visible_to};
use crate::{auth::Caller, db::Text, http::Result};

/// Rows written with one statement.
const STEP: usize = 500;

/// An active liaison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Liaison {
    pub id: Uuid,
    pub village_code: String,
    pub organisation_id: Uuid,
    pub name: String,
    pub phone: String,
    pub since: NaiveDate,
}

/// The villages of a region that have an active liaison. Nothing is told of who it is.
pub async fn villages_with_liaison(db: &impl ConnectionTrait, region: &str) -> Result<HashSet<String>> {
    let codes: Vec<String> =
        of_region(region).select_only().column(Column::VillageCode).into_tuple().all(db).await?;
    Ok(codes.into_iter().collect())
}

/// The active liaisons of a region, by village, for an import that must not enter anybody twice.
pub async fn liaisons(db: &impl ConnectionTrait, region: &str) -> Result<HashMap<String, Liaison>> {
    let rows = of_region(region).all(db).await?;
    let known = rows.into_iter().filter_map(|row| {
        let village_code = row.village_code?;
        let Model { id, organisation_id, name, phone, since, .. } = row;
        Some((village_code.clone(), Liaison { id, village_code, organisation_id, name, phone, since }))
    });
    Ok(known.collect())
}

fn of_region(region: &str) -> sea_orm::Select<Entity> {
    let stem = domain::regions::stem(region);
    visible_to(&Caller::System)
        .filter(Column::LiaisonOf.gte(stem))
        .filter(Column::LiaisonOf.lt(format!("{stem}:")))
}

/// Enters many liaisons, and changes name and phone of those that are known.
pub async fn write(
    tx: &DatabaseTransaction,
    new: Vec<Liaison>,
    changed: Vec<Liaison>,
    now: DateTime<Utc>,
) -> Result<()> {
    let rows: Vec<Model> = new.into_iter().map(|liaison| row_of(liaison, now)).collect();
    for rows in rows.chunks(STEP) {
        let rows = rows.iter().cloned().map(IntoActiveModel::into_active_model);
        Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    for Liaison { id, name, phone, .. } in changed {
        let Some(row) = Entity::find_by_id(id).one(tx).await? else { continue };
        let row = Model { revision: row.revision + 1, name, phone, ..row };
        row.into_active_model().reset_all().update(tx).await?;
    }
    Ok(())
}

fn row_of(liaison: Liaison, created_at: DateTime<Utc>) -> Model {
    let Liaison { id, village_code, organisation_id, name, phone, since } = liaison;
    Model {
        id,
        revision: 1,
        kind: Text(HelperKind::Liaison),
        organisation_id,
        village_code: Some(village_code.clone()),
        liaison_of: Some(village_code),
        name,
        phone,
        user_id: None,
        since,
        until: None,
        ended_reason: None,
        note: None,
        created_at,
    }
}
