//! Holiday tables that a bureau loads: the years after those that come with the software.

use sea_orm_migration::prelude::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        // A row a year, replaced when the year is loaded again; `settled_at` is empty until what is due follows it.
        create_table(
            m,
            "holiday_tables",
            &["year"],
            vec![
                number("year"),
                id("id"),
                text("notice"),
                json("days"),
                id("loaded_by"),
                instant("loaded_at"),
                maybe_instant("settled_at"),
            ],
        )
        .await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["holiday_tables"]).await
    }
}
