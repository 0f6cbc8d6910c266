//! The directory, and a centre's name and short name for numbers and letters.

use std::{collections::HashMap, time::Duration};

use moka::sync::Cache;
use openapi::{
    Page,
    organisations::{
        Organisation, OrganisationFilter, OrganisationRef, OrganisationStatus, OrganisationType,
    },
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::entity;
use crate::{
    auth::Context,
    db::Text,
    http::{Error, Result},
    paging,
};

/// A page of the public directory, by id.
pub async fn list(cx: &Context, filter: OrganisationFilter) -> Result<Page<Organisation>> {
    let mut select =
        entity::Entity::public().filter(entity::Column::Status.eq(Text(OrganisationStatus::Active)));
    if let Some(kind) = filter.kind {
        select = select.filter(entity::Column::Kind.eq(Text(kind)));
    }
    let id_of = |row: &entity::Listed| row.id;
    let page = paging::lines_by_id(cx.db(), select, entity::Column::Id, &filter.paging(), id_of).await?;
    paging::try_map(page, |row| Organisation::try_from(row).map_err(|error| anyhow::anyhow!(error).into()))
}

/// A centre that may decide on applications.
pub async fn centre(db: &impl ConnectionTrait, id: Uuid) -> Result<entity::Model> {
    let row = entity::Entity::find_by_id(id).one(db).await?;
    row.filter(|row| row.kind.0 == OrganisationType::Centre).ok_or(Error::NotFound)
}

/// Names that were read within the last minute: a name hardly ever changes, and every answer shows one.
#[derive(Debug, Clone)]
pub struct Names(Cache<Uuid, String>);

impl Default for Names {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(10_000).time_to_live(Duration::from_secs(60)).build())
    }
}

impl Names {
    /// Reads it anew next time. Other processes go on with the old name for up to a minute.
    pub fn forget(&self, id: Uuid) {
        self.0.invalidate(&id);
    }
}

/// Names of organisations by id, of the last minute; what is not known is read in one query.
pub async fn known_names(
    db: &impl ConnectionTrait,
    cx: &Context,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, String>> {
    let known = &cx.state.names.0;
    let (mut found, mut missing) = (HashMap::new(), Vec::new());
    for id in ids {
        match known.get(&id) {
            Some(name) => drop(found.insert(id, name)),
            None => missing.push(id),
        }
    }
    for (id, name) in names(db, missing).await? {
        known.insert(id, name.clone());
        found.insert(id, name);
    }
    Ok(found)
}

/// Names of organisations by id, in one query.
pub async fn names(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, String>> {
    let ids: Vec<Uuid> = ids.into_iter().collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = entity::Entity::public().filter(entity::Column::Id.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// The centres straight below a unit.
pub async fn centres_below(db: &impl ConnectionTrait, above: Uuid) -> Result<Vec<Uuid>> {
    let centres = entity::Entity::public()
        .filter(entity::Column::ParentId.eq(above))
        .filter(entity::Column::Kind.eq(Text(OrganisationType::Centre)));
    Ok(centres.select_only().column(entity::Column::Id).into_tuple().all(db).await?)
}

/// An organisation, whoever asks.
pub async fn one(db: &impl ConnectionTrait, id: Uuid) -> Result<entity::Model> {
    entity::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// Names and types of organisations by id, in one query.
pub async fn references(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<References> {
    let ids: Vec<Uuid> = ids.into_iter().collect();
    if ids.is_empty() {
        return Ok(References::default());
    }
    let rows = entity::Entity::public().filter(entity::Column::Id.is_in(ids)).all(db).await?;
    Ok(References(rows.iter().map(|row| (row.id, row.reference())).collect()))
}

/// Organisations that were looked up together.
#[derive(Debug, Default)]
pub struct References(HashMap<Uuid, OrganisationRef>);

impl References {
    /// One of them.
    pub fn get(&self, id: Uuid) -> Result<OrganisationRef> {
        Ok(self.0.get(&id).cloned().ok_or_else(|| anyhow::anyhow!("an organisation is missing"))?)
    }
}
