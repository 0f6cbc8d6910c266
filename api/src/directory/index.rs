//! Keeping the directory: an entry is written with the organisation, in its transaction.

use domain::directory;
use openapi::organisations::OrganisationStatus;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
    sea_query::{Expr, ExprTrait, Query},
};
use uuid::Uuid;

use super::{
    entity::{self, Model},
    held,
};
use crate::{
    auth::Context, db::Text, http::Result, organisations::entity as organisation, regions, tokens::initials,
};

/// Entries written at a time.
const STEP: usize = 500;

/// Writes the entries of these organisations anew; one that is closed has none.
pub async fn index(tx: &DatabaseTransaction, ids: &[Uuid]) -> Result<()> {
    for ids in ids.chunks(STEP) {
        forget(tx, ids).await?;
        let active = organisation::Entity::public()
            .filter(organisation::Column::Id.is_in(ids.iter().copied()))
            .filter(organisation::Column::Status.eq(Text(OrganisationStatus::Active)));
        let rows = entries(tx, active.all(tx).await?).await?;
        if rows.is_empty() {
            continue;
        }
        let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
        entity::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    held::changed(tx).await
}

/// Enters what is not in the directory yet: after the directory came into being, or a program wrote past it.
pub async fn rebuild(cx: &Context) -> Result<()> {
    let listed = Query::select().column("organisation_id").from("directory_entries").to_owned();
    let missing = organisation::Entity::public()
        .filter(organisation::Column::Status.eq(Text(OrganisationStatus::Active)))
        .filter(organisation::Column::Id.not_in_subquery(listed))
        .order_by_asc(organisation::Column::Id)
        .select_only()
        .column(organisation::Column::Id);
    let ids: Vec<Uuid> = missing.into_tuple().all(cx.db()).await?;
    for ids in ids.chunks(STEP) {
        let tx = cx.begin().await?;
        index(&tx, ids).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn forget(tx: &DatabaseTransaction, ids: &[Uuid]) -> Result<()> {
    let these = Expr::col("organisation_id").is_in(ids.iter().copied());
    tx.execute(Query::delete().from_table("directory_entries").and_where(these)).await?;
    Ok(())
}

async fn entries(tx: &DatabaseTransaction, rows: Vec<organisation::Model>) -> Result<Vec<Model>> {
    let below_county = rows.iter().filter(|row| row.region_code.len() > 6);
    let codes = below_county.flat_map(|row| [9, 12].map(|digits| row.region_code.get(..digits))).flatten();
    let mut codes: Vec<String> = codes.map(str::to_owned).collect();
    codes.sort();
    codes.dedup();
    let known = regions::bulk::of_codes(tx, codes).await?;
    let entry = |row: organisation::Model| {
        let place = held::place(&row.region_code, &known);
        let place = place.iter().map(String::as_str);
        Model {
            organisation_id: row.id,
            position: directory::position(row.kind.0, &row.region_code),
            haystack: directory::haystack(&row.name, &initials(&row.name), place, &row.phones.0),
            kind: row.kind,
            region_code: row.region_code,
            longitude: row.longitude,
            latitude: row.latitude,
        }
    };
    Ok(rows.into_iter().map(entry).collect())
}
