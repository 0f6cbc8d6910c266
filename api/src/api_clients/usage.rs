//! What programs called: written down from time to time, and told day by day.

use chrono::{Days, NaiveDate};
use openapi::api_clients::{ApiCalls, ApiDayUsage, ApiOperationUsage, ApiUsage, ApiUsageFilter};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, ExprTrait, OnConflict, SimpleExpr},
};
use uuid::Uuid;

use super::{
    entity::{self, calls},
    meter::Counted,
};
use crate::{
    auth::Context,
    http::{Error, Result},
};

/// For how long counts are kept.
const KEPT: Days = Days::new(400);
/// Rows of one statement at most.
const STEP: usize = 200;

/// Writes down what was counted; what can not be written is counted on.
pub async fn flush(cx: &Context) -> Result<()> {
    let meter = &cx.state.api_clients.meter;
    let counted = meter.take();
    if counted.calls.is_empty() {
        return Ok(());
    }
    write(cx, &counted).await.inspect_err(|_| meter.put_back(counted))
}

async fn write(cx: &Context, Counted { calls, last }: &Counted) -> Result<()> {
    let mut rows: Vec<calls::Model> = calls
        .iter()
        .map(|((client, day, operation), ApiCalls { requests, refused, errors })| calls::Model {
            client_id: *client,
            day: *day,
            operation: operation.clone(),
            requests: stored(*requests),
            refused: stored(*refused),
            errors: stored(*errors),
        })
        .collect();
    // In one order everywhere, so that two processes never wait for each other.
    rows.sort_unstable_by(|a, b| (a.client_id, a.day, &a.operation).cmp(&(b.client_id, b.day, &b.operation)));
    let mut last: Vec<_> = last.iter().collect();
    last.sort_unstable();

    let tx = cx.begin().await?;
    for rows in rows.chunks(STEP) {
        let rows = rows.iter().cloned().map(IntoActiveModel::into_active_model);
        calls::Entity::insert_many(rows).on_conflict(added()).exec_without_returning(&tx).await?;
    }
    for (client, (at, address)) in last {
        let newer = Condition::any()
            .add(entity::Column::LastUsedAt.is_null())
            .add(entity::Column::LastUsedAt.lt(*at));
        let seen = entity::ActiveModel {
            last_used_at: Set(Some(*at)),
            last_address: Set(Some(address.to_string())),
            ..Default::default()
        };
        entity::Entity::update_many()
            .set(seen)
            .filter(entity::Column::Id.eq(*client))
            .filter(newer)
            .exec(&tx)
            .await?;
    }
    calls::Entity::delete_many().filter(calls::Column::Day.lt(cx.today() - KEPT)).exec(&tx).await?;
    Ok(tx.commit().await?)
}

/// A line that is there already grows by what was counted.
fn added() -> OnConflict {
    use calls::Column::{ClientId, Day, Errors, Operation, Refused, Requests};
    let grown = |column: calls::Column, name: &'static str| -> (calls::Column, SimpleExpr) {
        (column, Expr::col((calls::Entity, column)).add(Expr::col(("excluded", name))))
    };
    OnConflict::columns([ClientId, Day, Operation])
        .values([grown(Requests, "requests"), grown(Refused, "refused"), grown(Errors, "errors")])
        .to_owned()
}

fn stored(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The sums of a group of lines.
#[derive(Debug, Clone, Copy)]
struct Sums(i64, i64, i64);

impl From<Sums> for ApiCalls {
    fn from(Sums(requests, refused, errors): Sums) -> Self {
        let told = |count: i64| u64::try_from(count).unwrap_or_default();
        Self { requests: told(requests), refused: told(refused), errors: told(errors) }
    }
}

/// How a program used its access over some days.
pub async fn usage(cx: &Context, id: Uuid, filter: ApiUsageFilter) -> Result<ApiUsage> {
    let select = entity::visible_to(&cx.caller).filter(entity::Column::Id.eq(id));
    let row = select.select_only().column(entity::Column::Id).into_tuple::<Uuid>().one(cx.db()).await?;
    let id = row.ok_or(Error::NotFound)?;
    // What was counted a moment ago belongs to it.
    flush(cx).await?;
    let ApiUsageFilter { to, days } = filter;
    let to = to.unwrap_or_else(|| cx.today());
    let from = to - Days::new(u64::from(days.unwrap_or(30).clamp(1, 92)) - 1);
    let days: Vec<(NaiveDate, i64, i64, i64)> = summed(id, from, to, calls::Column::Day)
        .order_by_desc(calls::Column::Day)
        .into_tuple()
        .all(cx.db())
        .await?;
    let operations: Vec<(String, i64, i64, i64)> = summed(id, from, to, calls::Column::Operation)
        .order_by_asc(calls::Column::Operation)
        .into_tuple()
        .all(cx.db())
        .await?;
    let days: Vec<ApiDayUsage> =
        days.into_iter().map(|(day, a, b, c)| ApiDayUsage { day, calls: Sums(a, b, c).into() }).collect();
    let operations = operations
        .into_iter()
        .map(|(operation, a, b, c)| ApiOperationUsage { operation, calls: Sums(a, b, c).into() })
        .collect();
    let total = days.iter().fold(ApiCalls::default(), |sum, day| ApiCalls {
        requests: sum.requests + day.calls.requests,
        refused: sum.refused + day.calls.refused,
        errors: sum.errors + day.calls.errors,
    });
    Ok(ApiUsage { from, to, total, days, operations })
}

/// The lines of these days, summed by one column.
fn summed(id: Uuid, from: NaiveDate, to: NaiveDate, by: calls::Column) -> sea_orm::Select<calls::Entity> {
    // PostgreSQL sums to a number without end, SQLite to the same as its parts.
    let sum = |column: &str| Expr::cust(format!("CAST(SUM({column}) AS BIGINT)"));
    calls::of(id, from, to)
        .select_only()
        .column(by)
        .column_as(sum("requests"), "requests")
        .column_as(sum("refused"), "refused")
        .column_as(sum("errors"), "errors")
        .group_by(by)
}
