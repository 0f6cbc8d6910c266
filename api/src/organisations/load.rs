//! The open work of a unit, counted slice by slice: six queries whatever there is.

use chrono::NaiveDate;
use openapi::organisations::{OrganisationStatus, UnitWork};
use sea_orm::{ColumnTrait, ConnectionTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::entity::{Column, Entity};
use crate::{applications, cases, db::Text, http::Result, outreaches, referrals, users};

/// What hangs on a unit.
pub async fn of(db: &impl ConnectionTrait, id: Uuid, today: NaiveDate) -> Result<UnitWork> {
    let below = Entity::public()
        .filter(Column::ParentId.eq(id))
        .filter(Column::Status.eq(Text(OrganisationStatus::Active)));
    let count = |rows: u64| u32::try_from(rows).unwrap_or(u32::MAX);
    Ok(UnitWork {
        applications: count(applications::open_at(db, id).await?),
        cases: count(cases::open_at(db, id).await?),
        referrals: count(referrals::open_at(db, id).await?),
        outreaches: count(outreaches::open_at(db, id).await?),
        people: count(users::people_at(db, id, today).await?),
        units: count(below.count(db).await?),
    })
}
