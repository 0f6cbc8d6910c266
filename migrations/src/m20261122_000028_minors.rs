//! A case knows whether its recipient is a minor (ASG-04). Cases that are older than the column stay as they were
//! opened: their forms are sealed, and who handles them is chosen by people who read them.

use sea_orm_migration::prelude::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "cases";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let mut minor = flag("minor").default(false).take();
        m.alter_table(Table::alter().table(Alias::new(TABLE)).add_column(&mut minor).to_owned()).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.alter_table(Table::alter().table(Alias::new(TABLE)).drop_column("minor").to_owned()).await
    }
}
