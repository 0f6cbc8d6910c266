//! Many units read and written at once. Whoever calls answers for their places; row, closure and directory are
//! written together.

use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder,
};
use uuid::Uuid;

use super::{
    ancestry,
    entity::{Column, Entity, Model},
};
use crate::{auth::Context, directory, http::Result};

/// Rows written with one statement.
const STEP: usize = 500;

/// A unit and everything below it, by id.
pub async fn subtree(db: &impl ConnectionTrait, root: Uuid) -> Result<Vec<Model>> {
    let rows = Entity::public().filter(Column::Id.in_subquery(ancestry::below(vec![root])));
    Ok(rows.order_by_asc(Column::Id).all(db).await?)
}

/// Opens many units, parents before what stands below them, and replaces those that changed.
pub async fn write(
    tx: &DatabaseTransaction,
    cx: &Context,
    new: Vec<Model>,
    changed: Vec<Model>,
) -> Result<()> {
    let mut ids: Vec<Uuid> = new.iter().map(|row| row.id).collect();
    let pairs: Vec<(Uuid, Option<Uuid>)> = new.iter().map(|row| (row.id, row.parent_id)).collect();
    for rows in new.chunks(STEP) {
        let rows = rows.iter().cloned().map(IntoActiveModel::into_active_model);
        Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    ancestry::enter_all(tx, &pairs).await?;
    for row in changed {
        ids.push(row.id);
        cx.state.names.forget(row.id);
        row.into_active_model().reset_all().update(tx).await?;
    }
    directory::index(tx, &ids).await
}
