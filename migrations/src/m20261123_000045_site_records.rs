//! On-site records of groups (W-GREEN GRN-01, GRN-02, §5.17).

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "site_records";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            id("id"),
            id("group_id"),
            day("held_on"),
            text("said"),
            id("recorded_by"),
            instant("recorded_at"),
        ];
        create_table(m, TABLE, &["id"], columns).await?;
        create_index(m, TABLE, &["group_id", "held_on", "id"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &[TABLE]).await
    }
}
