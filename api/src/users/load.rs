//! How many people work at a unit.

use chrono::NaiveDate;
use openapi::users::UserStatus;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
    QueryTrait,
};
use uuid::Uuid;

use crate::{
    auth::entity::{grant, user},
    db::Text,
    http::Result,
};

/// Accounts that are alive and hold a role at the organisation today or later.
#[expect(
    clippy::disallowed_methods,
    reason = "counted, not shown; who closes a unit need not see its accounts"
)]
pub async fn people_at(db: &impl ConnectionTrait, organisation: Uuid, today: NaiveDate) -> Result<u64> {
    let lasting =
        Condition::any().add(grant::Column::ValidTo.is_null()).add(grant::Column::ValidTo.gte(today));
    let holders = grant::Entity::find()
        .select_only()
        .column(grant::Column::UserId)
        .filter(grant::Column::OrganisationId.eq(organisation))
        .filter(lasting);
    let alive = user::Entity::find()
        .filter(user::Column::Id.in_subquery(holders.into_query()))
        .filter(user::Column::Status.ne(Text(UserStatus::Deactivated)));
    Ok(alive.count(db).await?)
}
