//! The names of those who did or saw something, in one query.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Expr, ExprTrait, Query, UnionType},
};
use uuid::Uuid;

use crate::{auth::entity::user, http::Result};

/// Names by account, and those of programs; citizens have none.
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
    let programs = Query::select()
        .columns(["id", "name"])
        .from("api_clients")
        .and_where(Expr::col("id").is_in(ids.iter().copied()))
        .to_owned();
    let named = user::Entity::find()
        .filter(user::Column::Id.is_in(ids))
        .select_only()
        .columns([user::Column::Id, user::Column::Name])
        .into_query()
        .union(UnionType::All, programs)
        .to_owned();
    let mut found = HashMap::new();
    for row in db.query_all(&named).await? {
        let (id, name): (Uuid, Option<String>) = (row.try_get("", "id")?, row.try_get("", "name")?);
        found.extend(name.map(|name| (id, name)));
    }
    Ok(found)
}
