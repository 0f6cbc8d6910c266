//! What one act does to two applications. Their rows are locked before anything is read of them, in the order of their
//! ids: of two such acts at once one waits for the other, and never each for the other.

use sea_orm::{
    ColumnTrait, DatabaseTransaction, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::{ExprTrait, SimpleExpr},
};
use uuid::Uuid;

use super::entity::{Column, visible_to};
use crate::{auth::Caller, db, http::Result};

/// Locks two applications until commit. Who may see them is asked afterwards.
pub async fn hold(tx: &DatabaseTransaction, pair: [Uuid; 2]) -> Result<()> {
    locked(tx, Column::Id.is_in(pair)).await
}

/// The same with every other matter of the two people, for what changes all of them.
pub async fn hold_people(tx: &DatabaseTransaction, pair: [Uuid; 2]) -> Result<()> {
    let people = visible_to(&Caller::System)
        .filter(Column::Id.is_in(pair))
        .select_only()
        .column(Column::PersonId)
        .into_query();
    locked(tx, Column::Id.is_in(pair).or(Column::PersonId.in_subquery(people))).await
}

async fn locked(tx: &DatabaseTransaction, these: SimpleExpr) -> Result<()> {
    let rows = visible_to(&Caller::System).filter(these).order_by_asc(Column::Id);
    let ids = db::locked(tx, rows.select_only().column(Column::Id));
    ids.into_tuple::<Uuid>().all(tx).await?;
    Ok(())
}
