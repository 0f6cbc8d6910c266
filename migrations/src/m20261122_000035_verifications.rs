//! Checks of means, and the questions of each to its sources.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            id("id"),
            id("organisation_id"),
            maybe_id("station_id"),
            // What it is for (BEN-01).
            id("application_id"),
            // Blind index of the number: results are used again for the same person (VER-08).
            maybe_text("person"),
            text("mode"),
            maybe_text("ground"),
            maybe_text("basis"),
            maybe_text("statute"),
            maybe_id("consent_id"),
            text("whose"),
            text("status"),
            maybe_text("result"),
            maybe_text("reason"),
            maybe_json("commitment"),
            maybe_json("draw"),
            flag("suspect"),
            maybe_text("attention"),
            maybe_day("fraud_review_since"),
            maybe_day("recheck_since"),
            maybe_id("reused_from"),
            id("asked_by"),
            instant("asked_at"),
            maybe_id("decided_by"),
            maybe_day("decided_on"),
            maybe_day("reusable_until"),
        ];
        create_table(m, "verifications", &["id"], columns).await?;
        create_index(m, "verifications", &["organisation_id", "id"], Many).await?;
        create_index(m, "verifications", &["organisation_id", "status", "id"], Many).await?;
        create_index(m, "verifications", &["organisation_id", "attention", "id"], Many).await?;
        create_index(m, "verifications", &["station_id", "id"], Many).await?;
        create_index(m, "verifications", &["application_id", "id"], Many).await?;
        create_index(m, "verifications", &["person", "organisation_id", "reusable_until"], Many).await?;

        let columns = vec![
            id("id"),
            id("verification_id"),
            text("source"),
            text("way"),
            text("status"),
            // Sealed: what a source says of somebody, or the certificate.
            maybe_text("answer"),
            maybe_text("fault"),
            number("attempts"),
            maybe_instant("next_attempt_at"),
            maybe_instant("answered_at"),
        ];
        create_table(m, "verification_questions", &["id"], columns).await?;
        create_index(m, "verification_questions", &["verification_id", "id"], Many).await?;
        create_index(m, "verification_questions", &["status", "next_attempt_at"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["verification_questions", "verifications"]).await
    }
}
