//! Which opinions the director of a small centre gave: those the bureau decides on (SOD-01).

use sea_orm_migration::prelude::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "applications";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let mut small = flag("small_centre").default(false).take();
        m.alter_table(Table::alter().table(Alias::new(TABLE)).add_column(&mut small).to_owned()).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.alter_table(Table::alter().table(Alias::new(TABLE)).drop_column("small_centre").to_owned()).await
    }
}
