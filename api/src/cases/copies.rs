//! Cases for the copy of a person's own data (SEC-05).

use openapi::cases::Case;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{
    entity::{self, Column},
    query,
};
use crate::{auth::Context, http::Result};

/// Cases of one copy at most: so many that nobody has more, so few that each may be read by itself.
const COPIED: u64 = 50;

/// The cases that came of these applications, as far as the caller sees them.
pub async fn copies(cx: &Context, of: &[Uuid]) -> Result<Vec<Case>> {
    let select = entity::visible_to(&cx.caller).order_by_desc(Column::Id).limit(COPIED);
    let select = select.filter(Column::ApplicationId.is_in(of.iter().copied()));
    let ids: Vec<Uuid> = select.select_only().column(Column::Id).into_tuple().all(cx.db()).await?;
    let mut copies = Vec::with_capacity(ids.len());
    for id in ids {
        copies.push(query::one(cx, id).await?);
    }
    Ok(copies)
}
