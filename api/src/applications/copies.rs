//! Applications for the copy of a person's own data (SEC-05).

use openapi::applications::Application;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{
    entity::{self, Column},
    query,
};
use crate::{auth::Context, http::Result};

/// Applications of one copy at most: so many that nobody has more, so few that each may be read by itself.
const COPIED: u64 = 50;

/// The newest applications that the caller sees, or the one that is meant.
pub async fn copies(cx: &Context, only: Option<Uuid>) -> Result<Vec<Application>> {
    let mut select = entity::visible_to(&cx.caller).order_by_desc(Column::Id).limit(COPIED);
    if let Some(application) = only {
        select = select.filter(Column::Id.eq(application));
    }
    let ids: Vec<Uuid> = select.select_only().column(Column::Id).into_tuple().all(cx.db()).await?;
    let mut copies = Vec::with_capacity(ids.len());
    for id in ids {
        copies.push(query::one(cx.db(), cx, id).await?);
    }
    Ok(copies)
}
