//! Townships and villages as other slices read them, and many entered at once.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::regions;
use openapi::organisations::Level;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect,
    sea_query::{BinOper, Expr, ExprTrait},
};

use super::entity::{Column, Entity, Model};
use crate::{db::Text, directory, http::Result};

/// Rows written with one statement.
const STEP: usize = 1_000;

/// A township or village as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    pub code: String,
    pub name: String,
    pub urban: bool,
}

impl From<Model> for Known {
    fn from(row: Model) -> Self {
        let Model { code, name, urban, parent_code: _, level: _, valid_from: _, valid_to: _, successor: _ } =
            row;
        Self { code, name, urban }
    }
}

/// All townships and villages, by code.
pub async fn all(db: &impl ConnectionTrait) -> Result<HashMap<String, Known>> {
    let rows = Entity::public().all(db).await?;
    Ok(rows.into_iter().map(|row| (row.code.clone(), row.into())).collect())
}

/// These of today's townships and villages, by code.
pub async fn of_codes(db: &impl ConnectionTrait, codes: Vec<String>) -> Result<HashMap<String, Known>> {
    if codes.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = Entity::public().filter(Column::Code.is_in(codes)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.code.clone(), row.into())).collect())
}

/// Today's townships and villages in a region, by code, up to so many.
pub async fn within(db: &impl ConnectionTrait, region: &str, most: u64) -> Result<Vec<Known>> {
    let stem = regions::stem(region);
    let rows = Entity::public()
        .filter(Column::Code.gte(stem))
        // Codes are digits, after which `:` stands.
        .filter(Column::Code.lt(format!("{stem}:")))
        .filter(Column::ValidTo.is_null())
        .order_by_asc(Column::Code)
        .limit(most);
    Ok(rows.all(db).await?.into_iter().map(Into::into).collect())
}

/// Today's townships and villages whose names stand in a text, the longer first, up to so many.
pub async fn named_in(db: &impl ConnectionTrait, text: &str, most: u64) -> Result<Vec<Known>> {
    // The one way to ask it that both engines have.
    let named = Expr::val(text).binary(BinOper::Like, Expr::cust("'%' || name || '%'"));
    let rows = Entity::public()
        .filter(named)
        .filter(Column::ValidTo.is_null())
        .order_by_desc(Expr::cust("LENGTH(name)"))
        .order_by_asc(Column::Code)
        .limit(most);
    Ok(rows.all(db).await?.into_iter().map(Into::into).collect())
}

/// Enters many at once, and renames those that are known. Whoever calls answers for their places.
pub async fn write(
    tx: &DatabaseTransaction,
    new: Vec<Known>,
    changed: Vec<Known>,
    since: NaiveDate,
) -> Result<()> {
    let rows: Vec<_> = new
        .into_iter()
        .map(|Known { code, name, urban }| Model {
            parent_code: regions::parent(&code).unwrap_or_default(),
            level: Text(regions::level(&code).unwrap_or(Level::Village)),
            code,
            name,
            urban,
            valid_from: since,
            valid_to: None,
            successor: None,
        })
        .collect();
    for rows in rows.chunks(STEP) {
        let rows = rows.iter().cloned().map(IntoActiveModel::into_active_model);
        Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    for Known { code, name, urban } in changed {
        let Some(row) = Entity::find_by_id(code).one(tx).await? else { continue };
        Model { name, urban, ..row }.into_active_model().reset_all().update(tx).await?;
    }
    // The names of places stand in the directory.
    directory::changed(tx).await
}
