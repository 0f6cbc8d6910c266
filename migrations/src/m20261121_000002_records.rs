//! What every slice writes beside its own row: numbers, journal, outbox, answers to repeated requests.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        create_table(
            m,
            "number_series",
            &["organisation_id", "series", "year"],
            vec![id("organisation_id"), text("series"), number("year"), big("last")],
        )
        .await?;

        create_table(
            m,
            "journal",
            &["organisation_id", "seq"],
            vec![
                id("organisation_id"),
                big("seq"),
                instant("at"),
                maybe_id("actor_id"),
                maybe_text("actor_role"),
                text("subject_kind"),
                id("subject_id"),
                text("event"),
                maybe_text("note"),
                flag("public"),
                json("details"),
                text("prev_hash"),
                text("hash"),
            ],
        )
        .await?;
        create_index(m, "journal", &["subject_id", "seq"], Many).await?;
        create_table(
            m,
            "journal_heads",
            &["organisation_id"],
            vec![id("organisation_id"), big("seq"), text("hash")],
        )
        .await?;

        create_table(
            m,
            "outbox",
            &["id"],
            vec![
                id("id"),
                id("organisation_id"),
                text("notice"),
                json("payload"),
                text("status"),
                number("attempts"),
                maybe_instant("next_attempt_at"),
                maybe_text("last_error"),
                instant("created_at"),
                maybe_instant("delivered_at"),
            ],
        )
        .await?;
        create_index(m, "outbox", &["status", "next_attempt_at"], Many).await?;

        create_table(
            m,
            "idempotency_keys",
            &["caller", "key"],
            vec![
                text("caller"),
                text("key"),
                text("fingerprint"),
                instant("created_at"),
                number("status"),
                maybe_text("location"),
                maybe_text("etag"),
                maybe_text("body"),
            ],
        )
        .await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["idempotency_keys", "outbox", "journal_heads", "journal", "number_series"]).await
    }
}
