//! Delegations of the power to decide (ROLE-05).

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        create_table(
            m,
            "mandates",
            &["id"],
            vec![
                id("id"),
                id("organisation_id"),
                id("from_id"),
                id("to_id"),
                day("valid_from"),
                day("valid_to"),
                text("reason"),
                instant("created_at"),
                maybe_instant("revoked_at"),
            ],
        )
        .await?;
        create_index(m, "mandates", &["to_id", "valid_to"], Many).await?;
        create_index(m, "mandates", &["organisation_id", "id"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["mandates"]).await
    }
}
