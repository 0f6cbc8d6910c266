//! What is due on the records of a table follows the calendar when a holiday table is loaded (TIM-07).

use domain::deadlines::Calendar;
use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    QueryOrder, QuerySelect, Select,
};
use uuid::Uuid;

use crate::{auth::Context, db, http::Result};

/// Rows locked at a time.
const BATCH: u64 = 200;

/// Computes again what is due on each of these rows: `moved` answers the row as it is to be, or nothing when its day
/// stays. Days that were told in a notice stay as they were told.
pub async fn each<E, A>(
    cx: &Context,
    rows: Select<E>,
    id: E::Column,
    id_of: impl Fn(&E::Model) -> Uuid,
    moved: impl Fn(&Calendar, E::Model) -> Option<A>,
) -> Result<()>
where
    E: EntityTrait<Model: IntoActiveModel<A>>,
    A: ActiveModelTrait<Entity = E> + ActiveModelBehavior + Send,
{
    let calendar = cx.state.calendar.now();
    let mut after = Uuid::nil();
    loop {
        let tx = cx.begin().await?;
        let batch = rows.clone().filter(id.gt(after)).order_by_asc(id).limit(BATCH);
        let batch = db::locked(&tx, batch).all(&tx).await?;
        let Some(last) = batch.last() else { return Ok(()) };
        after = id_of(last);
        for row in batch.into_iter().filter_map(|row| moved(&calendar, row)) {
            row.update(&tx).await?;
        }
        tx.commit().await?;
    }
}
