//! The roster as other slices use it: whom an assigner chooses among, names of handlers, the turn of the queue.

use std::collections::HashMap;

use chrono::NaiveDate;
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect, sea_query::NullOrdering,
};
use uuid::Uuid;

use super::{
    entity::{self, Column, Model},
    scope,
};
use crate::{
    auth::Caller,
    http::{Error, Result},
};

pub use super::entries::create;

/// How many of the roster are looked at for one case, those longest without one first.
const POOL: u64 = 1000;

/// Those among whom an assigner chooses, the longest without a case first (轮派制, §7.2).
pub async fn pool(db: &impl ConnectionTrait, caller: &Caller) -> Result<Vec<Model>> {
    let waiting = scope::visible_to(caller)
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

/// The practitioner who signs in with this account.
pub async fn of_user(db: &impl ConnectionTrait, user: Uuid) -> Result<Option<Model>> {
    Ok(entity::Entity::roster().filter(Column::UserId.eq(user)).one(db).await?)
}

/// One practitioner whom the caller sees, locked until commit, so that two offers at once are counted one after
/// the other (ASG-07).
pub async fn locked(tx: &DatabaseTransaction, caller: &Caller, id: Uuid) -> Result<Option<Model>> {
    match scope::locked(tx, caller, id).await {
        Ok(row) => Ok(Some(row)),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Of these practitioners, those whom the caller sees.
pub async fn seen(db: &impl ConnectionTrait, caller: &Caller, ids: &[Uuid]) -> Result<Vec<Model>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(scope::visible_to(caller).filter(Column::Id.is_in(ids.iter().copied())).all(db).await?)
}

/// Puts a practitioner at the end of the queue.
pub async fn assigned(tx: &DatabaseTransaction, row: Model, on: NaiveDate) -> Result<()> {
    let mut row = row.into_active_model();
    row.last_assigned_on = Set(Some(on));
    row.update(tx).await?;
    Ok(())
}
