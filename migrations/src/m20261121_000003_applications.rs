//! Applications, their search tokens, and attached files.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        create_table(
            m,
            "applications",
            &["id"],
            vec![
                id("id"),
                number("revision"),
                id("organisation_id"),
                maybe_text("number"),
                maybe_text("machine_key"),
                text("status"),
                text("source"),
                maybe_id("applicant_id"),
                id("created_by"),
                maybe_id("received_by"),
                maybe_id("examined_by"),
                maybe_id("decided_by"),
                maybe_text("applicant_name"),
                maybe_text("id_no"),
                maybe_text("cause"),
                maybe_big("claim_amount_fen"),
                json("form"),
                maybe_json("supplement"),
                maybe_json("opinion"),
                maybe_json("decision"),
                maybe_id("case_id"),
                maybe_text("due_kind"),
                maybe_day("due_on"),
                maybe_day("due_soon_on"),
                maybe_day("submitted_on"),
                maybe_instant("submitted_at"),
                instant("created_at"),
                instant("updated_at"),
            ],
        )
        .await?;
        create_index(m, "applications", &["number"], Unique).await?;
        create_index(m, "applications", &["organisation_id", "id"], Many).await?;
        create_index(m, "applications", &["organisation_id", "status", "id"], Many).await?;
        create_index(m, "applications", &["organisation_id", "source", "id"], Many).await?;
        create_index(m, "applications", &["organisation_id", "due_on", "id"], Many).await?;
        create_index(m, "applications", &["applicant_id", "id"], Many).await?;
        create_index(m, "applications", &["id_no", "cause"], Many).await?;
        create_index(m, "applications", &["status", "due_on"], Many).await?;

        create_table(m, "search_tokens", &["token", "subject_id"], vec![text("token"), id("subject_id")])
            .await?;
        create_index(m, "search_tokens", &["subject_id"], Many).await?;

        create_table(
            m,
            "attachments",
            &["id"],
            vec![
                id("id"),
                id("organisation_id"),
                id("subject_id"),
                text("kind"),
                text("file_name"),
                text("file_type"),
                number("size"),
                number("pages"),
                text("sha256"),
                id("created_by"),
                instant("created_at"),
            ],
        )
        .await?;
        create_index(m, "attachments", &["subject_id", "id"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["attachments", "search_tokens", "applications"]).await
    }
}
