//! The names of those who did or saw something, in one query.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::{auth::entity::user, http::Result};

/// Names by account; citizens have none.
#[expect(clippy::disallowed_methods, reason = "scoped to accounts that acted on what the caller was shown")]
pub async fn names(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, String>> {
    let mut ids: Vec<Uuid> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let named: Vec<(Uuid, Option<String>)> = user::Entity::find()
        .filter(user::Column::Id.is_in(ids))
        .select_only()
        .columns([user::Column::Id, user::Column::Name])
        .into_tuple()
        .all(db)
        .await?;
    Ok(named.into_iter().filter_map(|(id, name)| Some((id, name?))).collect())
}
