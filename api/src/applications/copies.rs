//! Applications for the copy of a person's own data (SEC-05).

use openapi::applications::Application;
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{
    About,
    entity::{self, Column},
    query,
};
use crate::{auth::Context, http::Result};

/// Applications of one copy at most: so many that nobody has more, so few that each may be read by itself.
const COPIED: u64 = 50;

/// The one application that is meant, or the newest of the person: as far as the caller sees them.
pub async fn copies(cx: &Context, about: About) -> Result<Vec<Application>> {
    let select = entity::visible_to(&cx.caller).order_by_desc(Column::Id).limit(COPIED);
    let select = match about {
        About::One(id) => select.filter(Column::Id.eq(id)),
        About::Person(person) => select.filter(Column::ApplicantId.eq(person)),
    };
    let ids: Vec<Uuid> = select.select_only().column(Column::Id).into_tuple().all(cx.db()).await?;
    let mut copies = Vec::with_capacity(ids.len());
    for id in ids {
        copies.push(query::one(cx.db(), cx, id).await?);
    }
    Ok(copies)
}
