//! Keyset pages: newest first by id (UUIDv7 is in the order of time), totals counted up to a cap.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::refusal::field;
use openapi::{Code, Page, Paging};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use uuid::Uuid;

use crate::http::{Error, Result};

/// Where counting stops.
const CAP: u64 = 10_000;

/// One page, newest first. Two queries whatever the depth: the rows from the cursor on, and the capped count.
pub async fn by_id<E, M>(
    db: &impl ConnectionTrait,
    select: Select<E>,
    id: E::Column,
    paging: &Paging,
    id_of: impl Fn(&M) -> Uuid,
) -> Result<Page<M>>
where
    E: EntityTrait<Model = M>,
    M: FromQueryResult + Sized + Send + Sync,
{
    let total = select.clone().limit(CAP + 1).count(db).await?;
    let mut rows = select.order_by_desc(id).limit(paging.rows() + 1);
    if let Some(cursor) = &paging.cursor {
        rows = rows.filter(id.lt(read(cursor)?));
    }
    let mut items = rows.all(db).await?;
    let more = items.len() > usize::try_from(paging.rows()).unwrap_or(usize::MAX);
    if more {
        items.pop();
    }
    let next_cursor = items.last().filter(|_| more).map(|last| URL_SAFE_NO_PAD.encode(id_of(last).as_bytes()));
    Ok(Page {
        items,
        next_cursor,
        total: u32::try_from(total.min(CAP)).unwrap_or_default(),
        total_is_capped: total > CAP,
    })
}

fn read(cursor: &str) -> Result<Uuid> {
    let bytes = URL_SAFE_NO_PAD.decode(cursor).ok();
    let id = bytes.and_then(|bytes| Uuid::from_slice(&bytes).ok());
    id.ok_or_else(|| Error::Invalid(vec![field("cursor", Code::BadFormat)]))
}

/// The same page of another type.
pub fn map<A, B>(page: Page<A>, into: impl FnMut(A) -> B) -> Page<B> {
    let Page { items, next_cursor, total, total_is_capped } = page;
    Page { items: items.into_iter().map(into).collect(), next_cursor, total, total_is_capped }
}

/// The same page of another type, when every row can be read.
pub fn try_map<A, B>(page: Page<A>, into: impl FnMut(A) -> Result<B>) -> Result<Page<B>> {
    let Page { items, next_cursor, total, total_is_capped } = page;
    let items = items.into_iter().map(into).collect::<Result<_>>()?;
    Ok(Page { items, next_cursor, total, total_is_capped })
}
