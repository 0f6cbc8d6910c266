//! Rows that are older than the vault: what stands in them plain is sealed or blinded, column by column, before the
//! service starts. A column that is done is written down; one that was interrupted is taken up again.

use anyhow::anyhow;
use chrono::{DateTime, Utc};
use sea_orm::{
    ConnectionTrait, EntityTrait, ExprTrait, IntoActiveModel,
    sea_query::{Alias, Expr, Func, OnConflict, Order, Query},
};

use super::{
    Index, Vault, batch,
    slots::{self, Before, Slot},
};
use crate::db::Db;

/// Rows of one transaction.
const BATCH: u64 = 200;

mod entity {
    use chrono::{DateTime, Utc};
    use sea_orm::entity::prelude::*;

    /// A column in which nothing stands plain any more.
    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "sealed_columns")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub table_name: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub column_name: String,
        pub sealed_at: DateTime<Utc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(clippy::disallowed_methods, reason = "the vault belongs to the service, not to a caller")]
    impl Entity {
        /// Every column that is done.
        pub fn all() -> Select<Self> {
            Self::find()
        }
    }
}

/// Columns that are looked up by equality and are older than the vault.
const BLINDED: &[Index] = &[Index::ApplicantNumber, Index::PartyNumber, Index::SearchToken];

/// Seals and blinds what is not yet.
pub async fn seal(vault: &Vault, db: &Db, now: DateTime<Utc>) -> anyhow::Result<()> {
    let done: Vec<_> = entity::Entity::all().all(db.writer()).await?;
    let open = |(table, column): (&str, &str)| {
        !done.iter().any(|row| row.table_name == table && row.column_name == column)
    };
    let mut changed = false;
    for slot in slots::ALL.iter().filter(|slot| open((slot.table, slot.column))) {
        if slot.before != Before::Nothing {
            changed |= seal_column(vault, db, *slot).await?;
        }
        write_down(db, (slot.table, slot.column), now).await?;
    }
    for index in BLINDED.iter().filter(|index| open(index.column())) {
        changed |= blind_column(vault, db, *index).await?;
        write_down(db, index.column(), now).await?;
    }
    if changed {
        // What was overwritten still stands in the files until somebody clears them up.
        db.clear_up().await?;
    }
    Ok(())
}

/// Seals what stands plain in a column; true when something did.
async fn seal_column(vault: &Vault, db: &Db, slot: Slot) -> anyhow::Result<bool> {
    let mut after = None;
    loop {
        // No document and no phone begins like a sealed value.
        let values = batch::read(db.writer(), slot, after.as_ref(), "k%.%", BATCH).await?;
        let Some(last) = values.last() else { return Ok(after.is_some()) };
        after = Some(last.row.clone());
        let tx = db.begin().await.map_err(anyhow::Error::new)?;
        for batch::Value { row, text } in &values {
            let document = match slot.before {
                Before::Text => serde_json::to_vec(text)?,
                Before::Document | Before::Nothing => text.clone().into_bytes(),
            };
            let sealed = vault.seal_bytes(&tx, &slot.of(row), &document).await.map_err(anyhow::Error::new)?;
            batch::replace(&tx, slot, row, text, sealed).await?;
        }
        tx.commit().await?;
    }
}

/// Puts indices in place of the values of a column; true when there were any.
async fn blind_column(vault: &Vault, db: &Db, index: Index) -> anyhow::Result<bool> {
    let (table, column) = index.column();
    let column = || Alias::new(column);
    let mut after = String::new();
    loop {
        let mut select = Query::select();
        select
            .distinct()
            .column(column())
            .from(Alias::new(table))
            .and_where(Expr::col(column()).gt(after.as_str()))
            .and_where(Func::char_length(Expr::col(column())).lt(index.length()))
            .order_by(column(), Order::Asc)
            .limit(BATCH);
        let plain: Vec<String> = db
            .writer()
            .query_all(&select)
            .await?
            .iter()
            .map(|row| row.try_get_by(0))
            .collect::<Result<_, _>>()?;
        let Some(last) = plain.last() else { return Ok(!after.is_empty()) };
        after.clone_from(last);
        let tx = db.begin().await.map_err(anyhow::Error::new)?;
        for value in plain {
            let mut update = Query::update();
            update
                .table(Alias::new(table))
                .value(column(), vault.blind(index, &value))
                .and_where(Expr::col(column()).eq(value));
            tx.execute(&update).await?;
        }
        tx.commit().await?;
    }
}

async fn write_down(db: &Db, (table, column): (&str, &str), now: DateTime<Utc>) -> anyhow::Result<()> {
    let row = entity::Model { table_name: table.to_owned(), column_name: column.to_owned(), sealed_at: now };
    let unless_there =
        OnConflict::columns([entity::Column::TableName, entity::Column::ColumnName]).do_nothing().to_owned();
    entity::Entity::insert(row.into_active_model())
        .on_conflict(unless_there)
        .try_insert()
        .exec_without_returning(db.writer())
        .await
        .map_err(|error| anyhow!(error))?;
    Ok(())
}
