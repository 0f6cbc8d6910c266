//! Where offices lie, for whoever measures ways: slim rows of the directory.

use openapi::organisations::{OrganisationType, Point};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::entity::{Column, Entity, Model};
use crate::http::Result;

/// An office on the map.
#[derive(Debug, Clone)]
pub struct Spot {
    pub id: Uuid,
    pub kind: OrganisationType,
    pub region_code: String,
    pub point: Option<Point>,
}

impl From<Model> for Spot {
    fn from(row: Model) -> Self {
        Self { id: row.organisation_id, kind: row.kind.0, point: row.point(), region_code: row.region_code }
    }
}

/// Every office in a region, in the order of the directory, up to so many.
pub async fn spots(db: &impl ConnectionTrait, region: &str, most: u64) -> Result<Vec<Spot>> {
    let stem = domain::regions::stem(region);
    let rows = Entity::public()
        .filter(Column::RegionCode.gte(stem))
        .filter(Column::RegionCode.lt(format!("{stem}:")))
        .order_by_asc(Column::Position)
        .order_by_asc(Column::OrganisationId)
        .limit(most);
    Ok(rows.all(db).await?.into_iter().map(Into::into).collect())
}
