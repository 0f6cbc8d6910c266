//! The directory, and a centre's name and short name for numbers and letters.

use std::collections::HashMap;

use openapi::{
    Page,
    organisations::{Organisation, OrganisationFilter, OrganisationType},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
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
    let mut select = entity::Entity::public();
    if let Some(kind) = filter.kind {
        select = select.filter(entity::Column::Kind.eq(Text(kind)));
    }
    let page = paging::by_id(cx.db(), select, entity::Column::Id, &filter.paging(), |row| row.id).await?;
    paging::try_map(page, |row| Organisation::try_from(row).map_err(|error| anyhow::anyhow!(error).into()))
}

/// A centre that may decide on applications.
pub async fn centre(db: &impl ConnectionTrait, id: Uuid) -> Result<entity::Model> {
    let row = entity::Entity::find_by_id(id).one(db).await?;
    row.filter(|row| row.kind.0 == OrganisationType::Centre).ok_or(Error::NotFound)
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
