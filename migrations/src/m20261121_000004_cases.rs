//! Cases from assignment to archive.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        create_table(
            m,
            "cases",
            &["id"],
            vec![
                id("id"),
                number("revision"),
                id("organisation_id"),
                id("application_id"),
                maybe_text("application_number"),
                maybe_text("number"),
                text("status"),
                maybe_id("recipient_id"),
                text("recipient_name"),
                maybe_text("recipient_phone"),
                json("opponents"),
                maybe_text("matter_type"),
                maybe_text("cause"),
                maybe_text("stage"),
                maybe_text("organ_name"),
                maybe_text("organ_case_no"),
                maybe_big("claim_amount_fen"),
                id("granted_by"),
                day("granted_on"),
                maybe_id("practitioner_id"),
                maybe_id("handler_id"),
                maybe_id("firm_id"),
                maybe_id("assigned_by"),
                maybe_day("assigned_on"),
                maybe_day("accepted_on"),
                maybe_day("agreement_signed_on"),
                maybe_day("closed_on"),
                maybe_json("closing"),
                maybe_text("due_kind"),
                maybe_day("due_on"),
                maybe_day("due_soon_on"),
                instant("created_at"),
                instant("updated_at"),
            ],
        )
        .await?;
        create_index(m, "cases", &["number"], Unique).await?;
        create_index(m, "cases", &["application_id"], Unique).await?;
        create_index(m, "cases", &["organisation_id", "id"], Many).await?;
        create_index(m, "cases", &["organisation_id", "status", "id"], Many).await?;
        create_index(m, "cases", &["organisation_id", "due_on", "id"], Many).await?;
        create_index(m, "cases", &["handler_id", "status", "id"], Many).await?;
        create_index(m, "cases", &["practitioner_id", "status"], Many).await?;
        create_index(m, "cases", &["firm_id", "id"], Many).await?;
        create_index(m, "cases", &["recipient_id", "id"], Many).await?;

        create_table(
            m,
            "case_offers",
            &["case_id", "practitioner_id", "offered_at"],
            vec![
                id("case_id"),
                id("practitioner_id"),
                instant("offered_at"),
                maybe_text("declined_reason"),
                maybe_text("declined_note"),
            ],
        )
        .await?;

        // Who stood on which side and which firm acts for the client, for the conflict check (ASG-06).
        create_table(
            m,
            "case_parties",
            &["case_id", "side", "position"],
            vec![
                id("case_id"),
                text("side"),
                number("position"),
                text("name"),
                maybe_text("id_no"),
                maybe_id("firm_id"),
                maybe_day("until"),
            ],
        )
        .await?;
        create_index(m, "case_parties", &["name", "side"], Many).await?;
        create_index(m, "case_parties", &["id_no", "side"], Many).await?;

        create_table(
            m,
            "diary_entries",
            &["id"],
            vec![
                id("id"),
                id("case_id"),
                text("kind"),
                day("on"),
                text("mode"),
                text("content"),
                maybe_text("place"),
                flag("informed_recipient"),
                id("created_by"),
                instant("created_at"),
            ],
        )
        .await?;
        create_index(m, "diary_entries", &["case_id", "on", "id"], Many).await?;

        create_table(
            m,
            "hearings",
            &["id"],
            vec![
                id("id"),
                id("case_id"),
                instant("at"),
                text("place"),
                maybe_text("judge"),
                instant("created_at"),
            ],
        )
        .await?;
        create_index(m, "hearings", &["case_id", "at"], Many).await?;

        create_table(
            m,
            "messages",
            &["id"],
            vec![
                id("id"),
                id("case_id"),
                id("from_id"),
                text("from_name"),
                text("text"),
                flag("to_recipient"),
                instant("at"),
            ],
        )
        .await?;
        create_index(m, "messages", &["case_id", "at"], Many).await?;

        // The bound file and its index; a row is never changed.
        create_table(
            m,
            "archive_files",
            &["case_id"],
            vec![
                id("case_id"),
                json("cover"),
                number("pages"),
                text("manifest_sha256"),
                maybe_text("remark"),
                instant("bound_at"),
            ],
        )
        .await?;
        create_table(
            m,
            "dossier_items",
            &["case_id", "position"],
            vec![
                id("case_id"),
                number("position"),
                text("part"),
                text("kind"),
                text("title"),
                id("attachment_id"),
                day("on"),
                number("first_page"),
                number("last_page"),
                text("sha256"),
            ],
        )
        .await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(
            m,
            &[
                "dossier_items",
                "archive_files",
                "messages",
                "hearings",
                "diary_entries",
                "case_parties",
                "case_offers",
                "cases",
            ],
        )
        .await
    }
}
