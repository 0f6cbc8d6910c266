//! Keyset pages: newest first by id (UUIDv7 is in the order of time), totals counted up to a cap.

use std::{sync::LazyLock, time::Duration};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::refusal::field;
use moka::sync::Cache;
use openapi::{Code, Page, Paging};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, PaginatorTrait, PartialModelTrait,
    QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select, SelectModel, Selector,
};
use uuid::Uuid;

use crate::http::{Error, Result};

/// Where counting stops.
const CAP: u64 = 10_000;

/// From here on counting costs more than the page itself, and nobody reads the last digit: such a total is counted
/// once in a while.
const LARGE: u64 = 1_000;
const COUNTED_EVERY: Duration = Duration::from_secs(10);

/// Large totals by the statement that counts them, which holds the caller's scope and everything asked for.
static TOTALS: LazyLock<Cache<String, u64>> =
    LazyLock::new(|| Cache::builder().max_capacity(1_000).time_to_live(COUNTED_EVERY).build());

/// One page of whole rows, newest first. Two queries whatever the depth: the rows from the cursor on, and the
/// capped count.
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
    page(db, select, id, paging, Select::into_model, id_of).await
}

/// The same page of no more columns than a list shows: whole documents take longer to read than to find.
pub async fn lines_by_id<E, M>(
    db: &impl ConnectionTrait,
    select: Select<E>,
    id: E::Column,
    paging: &Paging,
    id_of: impl Fn(&M) -> Uuid,
) -> Result<Page<M>>
where
    E: EntityTrait<Model: Send + Sync>,
    M: PartialModelTrait + Send + Sync,
{
    page(db, select, id, paging, Select::into_partial_model, id_of).await
}

async fn page<E, M>(
    db: &impl ConnectionTrait,
    select: Select<E>,
    id: E::Column,
    paging: &Paging,
    read_as: impl FnOnce(Select<E>) -> Selector<SelectModel<M>>,
    id_of: impl Fn(&M) -> Uuid,
) -> Result<Page<M>>
where
    E: EntityTrait<Model: Send + Sync>,
    M: FromQueryResult + Send + Sync,
{
    let total = total(db, select.clone(), id).await?;
    let mut rows = select.order_by_desc(id).limit(paging.rows() + 1);
    if let Some(cursor) = &paging.cursor {
        rows = rows.filter(id.lt(read(cursor)?));
    }
    let mut items = read_as(rows).all(db).await?;
    let more = items.len() > usize::try_from(paging.rows()).unwrap_or(usize::MAX);
    if more {
        items.pop();
    }
    let next_cursor =
        items.last().filter(|_| more).map(|last| URL_SAFE_NO_PAD.encode(id_of(last).as_bytes()));
    Ok(Page {
        items,
        next_cursor,
        total: u32::try_from(total.min(CAP)).unwrap_or_default(),
        total_is_capped: total > CAP,
    })
}

/// How many rows there are, up to one more than the cap.
async fn total<E>(db: &impl ConnectionTrait, select: Select<E>, id: E::Column) -> Result<u64>
where
    E: EntityTrait<Model: Send + Sync>,
{
    let ids = select.select_only().column(id).limit(CAP + 1);
    let asked = ids.build(db.get_database_backend()).to_string();
    if let Some(total) = TOTALS.get(&asked) {
        return Ok(total);
    }
    let total = ids.count(db).await?;
    if total >= LARGE {
        TOTALS.insert(asked, total);
    }
    Ok(total)
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
