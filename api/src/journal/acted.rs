//! Who acted on a record, as the journal knows it.

use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::entity::{Column, Entity};
use crate::http::Result;

/// Did this account ever act on this record (ROLE-05)?
pub async fn acted(db: &impl ConnectionTrait, actor: Uuid, subject: Uuid) -> Result<bool> {
    let theirs = Entity::about(subject).filter(Column::ActorId.eq(actor)).limit(1);
    let found: Option<i64> = theirs.select_only().column(Column::Seq).into_tuple().one(db).await?;
    Ok(found.is_some())
}
