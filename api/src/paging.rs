//! Keyset pages: newest first by id (UUIDv7 is in the order of time), or in the order of a place that each row keeps;
//! totals counted once and up to a cap.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::refusal::field;
use openapi::{Code, Page, Paging};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, PartialModelTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, Select, SelectModel, Selector,
    sea_query::{Asterisk, Expr, Func, Query},
};
use uuid::Uuid;

use crate::http::{Error, Result};

/// Where counting stops: further on, counting costs more than the page itself, and nobody reads the last digit.
pub const CAP: u16 = 1_000;

/// One page of whole rows, newest first. One query whatever the depth: the rows from the cursor on; and the capped
/// count for a first page that others follow.
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
    page(db, select, Order::Newest(id), paging, Select::into_model, |row| (None, id_of(row))).await
}

/// One page of whole rows in the order of the places that they keep: the same two queries, along an index over both
/// columns.
pub async fn by_place<E, M>(
    db: &impl ConnectionTrait,
    select: Select<E>,
    (place, id): (E::Column, E::Column),
    paging: &Paging,
    key_of: impl Fn(&M) -> (i64, Uuid),
) -> Result<Page<M>>
where
    E: EntityTrait<Model = M>,
    M: FromQueryResult + Sized + Send + Sync,
{
    let key_of = |row: &M| {
        let (place, id) = key_of(row);
        (Some(place), id)
    };
    page(db, select, Order::Place(place, id), paging, Select::into_model, key_of).await
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
    page(db, select, Order::Newest(id), paging, Select::into_partial_model, |row| (None, id_of(row))).await
}

/// In which order the rows come.
#[derive(Clone, Copy)]
enum Order<C> {
    Newest(C),
    /// By the place, and of one place by the id.
    Place(C, C),
}

impl<C: ColumnTrait> Order<C> {
    fn id(self) -> C {
        match self {
            Self::Newest(id) | Self::Place(_, id) => id,
        }
    }

    fn sorted<E: EntityTrait>(self, select: Select<E>) -> Select<E> {
        match self {
            Self::Newest(id) => select.order_by_desc(id),
            Self::Place(place, id) => select.order_by_asc(place).order_by_asc(id),
        }
    }

    /// What comes after the cursor; nothing when it is the cursor of another kind of list.
    fn after(self, cursor: &Cursor) -> Option<Condition> {
        match (self, cursor.place) {
            (Self::Newest(id), None) => Some(Condition::all().add(id.lt(cursor.after))),
            (Self::Place(place, id), Some(from)) => {
                let later = Condition::any().add(place.gt(from)).add(id.gt(cursor.after));
                // The first part is what an index is entered by.
                Some(Condition::all().add(place.gte(from)).add(later))
            }
            _ => None,
        }
    }
}

async fn page<E, M>(
    db: &impl ConnectionTrait,
    select: Select<E>,
    order: Order<E::Column>,
    paging: &Paging,
    read_as: impl FnOnce(Select<E>) -> Selector<SelectModel<M>>,
    key_of: impl Fn(&M) -> (Option<i64>, Uuid),
) -> Result<Page<M>>
where
    E: EntityTrait<Model: Send + Sync>,
    M: FromQueryResult + Send + Sync,
{
    let from = paging.cursor.as_deref().map(Cursor::read).transpose()?;
    let mut rows = order.sorted(select.clone()).limit(paging.rows() + 1);
    if let Some(cursor) = &from {
        rows = rows.filter(order.after(cursor).ok_or_else(unreadable)?);
    }
    let mut items = read_as(rows).all(db).await?;
    let more = items.len() > usize::try_from(paging.rows()).unwrap_or(usize::MAX);
    if more {
        items.pop();
    }
    let total = match from {
        Some(cursor) => cursor.total,
        None if more => count(db, select, order.id()).await?,
        None => u16::try_from(items.len()).unwrap_or(u16::MAX),
    };
    let next = |last: &M| {
        let (place, after) = key_of(last);
        Cursor { after, total, place }.text()
    };
    let next_cursor = items.last().filter(|_| more).map(next);
    Ok(Page { items, next_cursor, total: total.min(CAP).into(), total_is_capped: total > CAP })
}

/// Where the next page begins, and what was counted for the first: a walk through the pages counts once.
struct Cursor {
    after: Uuid,
    total: u16,
    /// In lists by place.
    place: Option<i64>,
}

impl Cursor {
    fn text(&self) -> String {
        let place = self.place.map(i64::to_be_bytes);
        let place = place.as_ref().map(<[u8; 8]>::as_slice).unwrap_or_default();
        let total = self.total.to_be_bytes();
        URL_SAFE_NO_PAD.encode([&self.after.as_bytes()[..], &total, place].concat())
    }

    fn read(text: &str) -> Result<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok();
        let read = bytes.as_deref().and_then(|bytes| {
            let (after, rest) = bytes.split_first_chunk()?;
            let (total, place) = rest.split_first_chunk()?;
            let place = match place {
                [] => None,
                place => Some(i64::from_be_bytes(place.try_into().ok()?)),
            };
            Some(Self { after: Uuid::from_bytes(*after), total: u16::from_be_bytes(*total), place })
        });
        read.ok_or_else(unreadable)
    }
}

fn unreadable() -> Error {
    Error::Invalid(vec![field("cursor", Code::BadFormat)])
}

/// How many rows there are, up to one more than the cap. (`count` of sea-orm takes a limit away.)
pub async fn count<E: EntityTrait>(
    db: &impl ConnectionTrait,
    select: Select<E>,
    id: E::Column,
) -> Result<u16> {
    let ids = select.select_only().column(id).limit(u64::from(CAP) + 1).into_query();
    let counted = Query::select()
        .expr_as(Func::count(Expr::col(Asterisk)), "counted")
        .from_subquery(ids, "capped")
        .to_owned();
    let row = db.query_one(&counted).await?.ok_or_else(|| anyhow::anyhow!("no count"))?;
    let counted: i64 = row.try_get("", "counted")?;
    Ok(u16::try_from(counted).unwrap_or(u16::MAX))
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
