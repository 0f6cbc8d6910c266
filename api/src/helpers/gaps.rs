//! The warning of ORG-01: villages of the caller's region that have no active liaison.

use openapi::helpers::{VillageGap, VillageGaps};
use sea_orm::{
    ConnectionTrait, FromQueryResult,
    sea_query::{Asterisk, Expr, ExprTrait, Query, SelectStatement},
};

use crate::{auth::Context, http::Result, practitioners::scope, reach};

/// Villages named at most.
const NAMED: u64 = 500;

#[derive(FromQueryResult)]
struct Village {
    code: String,
    name: String,
}

/// How many villages have no liaison, and which.
pub async fn gaps(cx: &Context) -> Result<VillageGaps> {
    let villages = villages(cx);
    let without = villages.clone().and_where(Expr::cust(NO_LIAISON)).to_owned();
    let mut named = without.clone();
    named.columns(["code", "name"]).order_by("code", sea_orm::Order::Asc).limit(NAMED);
    let rows = cx.db().query_all(&named).await?;
    let items = rows
        .iter()
        .map(|row| {
            let Village { code, name } = Village::from_query_result(row, "")?;
            let code = code.parse().map_err(anyhow::Error::new)?;
            Ok(VillageGap { code, name })
        })
        .collect::<Result<_>>()?;
    Ok(VillageGaps {
        villages: count(cx, villages).await?,
        without_liaison: count(cx, without).await?,
        items,
    })
}

const NO_LIAISON: &str = "NOT EXISTS (SELECT 1 FROM helpers WHERE helpers.liaison_of = regions.code)";

/// The villages of today in the region of the caller's offices.
fn villages(cx: &Context) -> SelectStatement {
    Query::select()
        .from("regions")
        .and_where(Expr::col("level").eq("VILLAGE"))
        .and_where(Expr::col("valid_to").is_null())
        .cond_where(reach::region_of(&scope::offices(&cx.caller), "regions.code"))
        .to_owned()
}

async fn count(cx: &Context, mut select: SelectStatement) -> Result<u32> {
    select.expr_as(Expr::col(Asterisk).count(), "counted");
    let row = cx.db().query_one(&select).await?.ok_or_else(|| anyhow::anyhow!("no count"))?;
    let counted: i64 = row.try_get("", "counted")?;
    Ok(u32::try_from(counted).unwrap_or_default())
}
