//! Sealed columns row by row, in batches: what a rotation and the sealing of older rows share.

use sea_orm::{
    Condition, ConnectionTrait, DbErr, ExprTrait, QueryResult,
    sea_query::{Alias, Expr, Order, Query, SimpleExpr},
};
use uuid::Uuid;

use super::slots::{RowKey, Slot};

/// Which row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowId {
    Id(Uuid),
    Texts(String, String),
}

impl std::fmt::Display for RowId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Id(id) => id.fmt(f),
            Self::Texts(first, second) => write!(f, "{first}/{second}"),
        }
    }
}

/// A value and the row it stands in.
pub struct Value {
    pub row: RowId,
    pub text: String,
}

/// The next values after a row that do not begin like this pattern, in the order of the rows.
pub async fn read(
    db: &impl ConnectionTrait,
    slot: Slot,
    after: Option<&RowId>,
    unlike: &str,
    limit: u64,
) -> Result<Vec<Value>, DbErr> {
    let mut select = Query::select();
    select
        .column(Alias::new(slot.column))
        .from(Alias::new(slot.table))
        .and_where(column(slot.column).is_not_null())
        .and_where(column(slot.column).not_like(unlike))
        .limit(limit);
    for key in keys(slot) {
        select.column(Alias::new(key)).order_by(Alias::new(key), Order::Asc);
    }
    if let Some(after) = after {
        select.cond_where(beyond(slot, after));
    }
    let rows = db.query_all(&select).await?;
    rows.iter()
        .map(|row| Ok(Value { row: row_id(slot, row)?, text: row.try_get("", slot.column)? }))
        .collect()
}

/// Puts another text in place of this one; false when somebody changed the row meanwhile.
pub async fn replace(
    db: &impl ConnectionTrait,
    slot: Slot,
    row: &RowId,
    old: &str,
    new: String,
) -> Result<bool, DbErr> {
    let mut update = Query::update();
    update
        .table(Alias::new(slot.table))
        .value(Alias::new(slot.column), new)
        .cond_where(at(slot, row))
        .and_where(column(slot.column).eq(old));
    Ok(db.execute(&update).await?.rows_affected() > 0)
}

/// How many values begin like this pattern.
pub async fn count(db: &impl ConnectionTrait, slot: Slot, like: &str) -> Result<i64, DbErr> {
    let mut select = Query::select();
    select
        .expr_as(Expr::col(Alias::new(slot.column)).count(), Alias::new("found"))
        .from(Alias::new(slot.table))
        .and_where(column(slot.column).like(like));
    db.query_one(&select).await?.map_or(Ok(0), |row| row.try_get("", "found"))
}

fn column(name: &'static str) -> SimpleExpr {
    Expr::col(Alias::new(name))
}

fn keys(slot: Slot) -> Vec<&'static str> {
    match slot.key {
        RowKey::Id(id) => vec![id],
        RowKey::Texts(first, second) => vec![first, second],
    }
}

fn row_id(slot: Slot, row: &QueryResult) -> Result<RowId, DbErr> {
    Ok(match slot.key {
        RowKey::Id(id) => RowId::Id(row.try_get("", id)?),
        RowKey::Texts(first, second) => RowId::Texts(row.try_get("", first)?, row.try_get("", second)?),
    })
}

fn at(slot: Slot, row: &RowId) -> Condition {
    keys(slot)
        .into_iter()
        .zip(values(row))
        .fold(Condition::all(), |all, (key, value)| all.add(column(key).eq(value)))
}

fn beyond(slot: Slot, row: &RowId) -> Condition {
    let mut found = Condition::any();
    let mut same = Condition::all();
    for (key, value) in keys(slot).into_iter().zip(values(row)) {
        found = found.add(same.clone().add(column(key).gt(value.clone())));
        same = same.add(column(key).eq(value));
    }
    found
}

fn values(row: &RowId) -> Vec<sea_orm::Value> {
    match row {
        RowId::Id(id) => vec![(*id).into()],
        RowId::Texts(first, second) => vec![first.clone().into(), second.clone().into()],
    }
}
