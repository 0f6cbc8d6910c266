//! What the search for malware found in an attached file (SEC-16).

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::Many, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "attachments";
const WAITING: &str = "ix_attachments_scan_id";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let mut scan = text("scan").default("UNSCANNED").take();
        m.alter_table(Table::alter().table(Alias::new(TABLE)).add_column(&mut scan).to_owned()).await?;
        create_index(m, TABLE, &["scan", "id"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.drop_index(Index::drop().name(WAITING).table(Alias::new(TABLE)).to_owned()).await?;
        m.alter_table(Table::alter().table(Alias::new(TABLE)).drop_column("scan").to_owned()).await
    }
}
