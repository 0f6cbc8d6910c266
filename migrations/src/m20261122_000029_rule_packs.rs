//! Versions of rule packs: drafted, simulated, signed off, in force on their days, and never edited after (§6.5).

use sea_orm_migration::prelude::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "rule_packs";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        // `organisation_id` is empty for what came with the software; `sha256` is that of the content.
        create_table(
            m,
            TABLE,
            &["id"],
            vec![
                id("id"),
                number("revision"),
                maybe_id("organisation_id"),
                text("pack"),
                number("version"),
                text("region"),
                text("title"),
                text("status"),
                text("source"),
                json("content"),
                text("sha256"),
                json("drafters"),
                maybe_id("copied_from"),
                maybe_json("simulation"),
                maybe_id("signed_by"),
                maybe_day("in_force_from"),
                maybe_day("in_force_to"),
                instant("created_at"),
                instant("updated_at"),
            ],
        )
        .await?;
        create_index(m, TABLE, &["pack", "version"], Rows::Unique).await?;
        create_index(m, TABLE, &["organisation_id"], Rows::Many).await?;
        create_index(m, TABLE, &["status"], Rows::Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &[TABLE]).await
    }
}
