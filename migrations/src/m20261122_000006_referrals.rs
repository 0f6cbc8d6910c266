//! Referrals between units (ORG-06).

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        create_table(
            m,
            "referrals",
            &["id"],
            vec![
                id("id"),
                number("revision"),
                id("from_id"),
                id("to_id"),
                maybe_id("follows"),
                text("status"),
                text("letter"),
                maybe_text("matter_type"),
                maybe_text("note"),
                id("created_by"),
                maybe_id("answered_by"),
                maybe_text("due_kind"),
                maybe_day("due_on"),
                maybe_day("due_soon_on"),
                instant("created_at"),
                instant("updated_at"),
            ],
        )
        .await?;
        create_index(m, "referrals", &["from_id", "id"], Many).await?;
        create_index(m, "referrals", &["to_id", "id"], Many).await?;
        create_index(m, "referrals", &["to_id", "status", "id"], Many).await?;
        create_index(m, "referrals", &["due_on", "id"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["referrals"]).await
    }
}
