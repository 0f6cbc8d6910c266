//! Organisations, accounts, roles, sessions, one-time codes, practitioners.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        create_table(
            m,
            "organisations",
            &["id"],
            vec![
                id("id"),
                maybe_id("parent_id"),
                text("kind"),
                text("name"),
                text("short_name"),
                text("region_code"),
                maybe_text("address"),
                json("phones"),
                maybe_text("open_hours"),
            ],
        )
        .await?;
        create_index(m, "organisations", &["kind", "name", "id"], Many).await?;

        create_table(
            m,
            "users",
            &["id"],
            vec![
                id("id"),
                maybe_text("username"),
                maybe_text("phone"),
                maybe_text("name"),
                maybe_text("password_hash"),
                number("failures"),
                maybe_instant("locked_until"),
                instant("created_at"),
            ],
        )
        .await?;
        create_index(m, "users", &["username"], Unique).await?;
        create_index(m, "users", &["phone"], Unique).await?;

        create_table(
            m,
            "role_grants",
            &["user_id", "organisation_id", "role"],
            vec![id("user_id"), id("organisation_id"), text("role")],
        )
        .await?;
        create_index(m, "role_grants", &["organisation_id"], Many).await?;

        create_table(
            m,
            "sessions",
            &["id"],
            vec![
                id("id"),
                id("user_id"),
                id("family"),
                text("token_hash"),
                maybe_instant("used_at"),
                instant("expires_at"),
                instant("created_at"),
            ],
        )
        .await?;
        create_index(m, "sessions", &["token_hash"], Unique).await?;
        create_index(m, "sessions", &["family"], Many).await?;

        create_table(
            m,
            "one_time_codes",
            &["phone"],
            vec![
                text("phone"),
                text("code_hash"),
                number("tries"),
                instant("created_at"),
                instant("expires_at"),
            ],
        )
        .await?;

        create_table(
            m,
            "practitioners",
            &["id"],
            vec![
                id("id"),
                id("user_id"),
                id("firm_id"),
                text("name"),
                text("phone"),
                text("kind"),
                text("licence_no"),
                day("licence_valid_to"),
                maybe_day("suspended_to"),
                number("criminal_years"),
                maybe_day("last_assigned_on"),
            ],
        )
        .await?;
        create_index(m, "practitioners", &["user_id"], Unique).await?;
        create_index(m, "practitioners", &["firm_id"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(
            m,
            &["practitioners", "one_time_codes", "sessions", "role_grants", "users", "organisations"],
        )
        .await
    }
}
