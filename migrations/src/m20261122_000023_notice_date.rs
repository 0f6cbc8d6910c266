//! A holiday table says of which day the notice is that it was taken from.

use sea_orm_migration::prelude::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const COLUMN: &str = "published_on";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.alter_table(tables().add_column(maybe_day(COLUMN)).take()).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.alter_table(tables().drop_column(Alias::new(COLUMN)).take()).await
    }
}

fn tables() -> TableAlterStatement {
    Table::alter().table(Alias::new("holiday_tables")).take()
}
