//! Programs that call: their terms, their secrets as hashes, and how often they called.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        create_table(
            m,
            "api_clients",
            &["id"],
            vec![
                id("id"),
                number("revision"),
                id("organisation_id"),
                text("status"),
                text("name"),
                text("contact_name"),
                text("contact_reach"),
                json("scopes"),
                json("networks"),
                day("valid_from"),
                day("valid_to"),
                number("requests_per_minute"),
                instant("created_at"),
                maybe_instant("last_used_at"),
                maybe_text("last_address"),
            ],
        )
        .await?;
        create_index(m, "api_clients", &["organisation_id", "id"], Many).await?;
        create_index(m, "api_clients", &["organisation_id", "status", "id"], Many).await?;
        create_index(m, "api_clients", &["status", "valid_to"], Many).await?;

        create_table(
            m,
            "api_secrets",
            &["id"],
            vec![id("id"), id("client_id"), text("hash"), instant("created_at"), maybe_instant("ends_at")],
        )
        .await?;
        create_index(m, "api_secrets", &["client_id", "id"], Many).await?;
        create_index(m, "api_secrets", &["hash"], Unique).await?;

        create_table(
            m,
            "api_usage",
            &["client_id", "day", "operation"],
            vec![
                id("client_id"),
                day("day"),
                text("operation"),
                big("requests"),
                big("refused"),
                big("errors"),
            ],
        )
        .await?;
        create_index(m, "api_usage", &["day"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["api_usage", "api_secrets", "api_clients"]).await
    }
}
