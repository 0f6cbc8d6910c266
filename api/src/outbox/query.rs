//! What waits, what has left, what could not: without text or address.

use openapi::{
    Page,
    outbox::{Delivery, DeliveryFilter},
};
use sea_orm::{ColumnTrait, QueryFilter};

use super::entity::{Column, Entity, Model};
use crate::{auth::Context, db::Text, http::Result, paging};

/// A page of deliveries, newest first.
pub async fn list(cx: &Context, filter: DeliveryFilter) -> Result<Page<Delivery>> {
    let mut select = Entity::visible_to(&cx.caller);
    if let Some(status) = filter.status {
        select = select.filter(Column::Status.eq(Text(status)));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    Ok(paging::map(page, Delivery::from))
}
