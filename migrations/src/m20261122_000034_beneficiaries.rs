//! The beneficiary database: lists that were imported, whom they name, and who asked about them for which application.

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
            text("source"),
            maybe_text("category"),
            text("legal_basis"),
            text("agreement_no"),
            day("as_of"),
            text("completeness"),
            text("status"),
            text("file_name"),
            text("encoding"),
            text("sha256"),
            number("rows_done"),
            json("figures"),
            number("errors"),
            number("attempts"),
            // Until when whoever works on it is left alone; a killed one is taken up again after that.
            maybe_instant("leased_until"),
            id("created_by"),
            instant("created_at"),
            maybe_instant("finished_at"),
        ];
        create_table(m, "beneficiary_imports", &["id"], columns).await?;
        create_index(m, "beneficiary_imports", &["organisation_id", "id"], Many).await?;
        create_index(m, "beneficiary_imports", &["organisation_id", "source", "status", "as_of"], Many)
            .await?;
        create_index(m, "beneficiary_imports", &["status", "id"], Many).await?;

        let columns = vec![
            id("id"),
            id("organisation_id"),
            text("source"),
            text("category"),
            // Blind indices: no number and no name stands here.
            text("person"),
            text("name"),
            text("status"),
            maybe_day("valid_from"),
            maybe_day("valid_to"),
            day("as_of"),
            id("import_id"),
        ];
        create_table(m, "beneficiaries", &["id"], columns).await?;
        let natural = ["person", "organisation_id", "source", "category"];
        create_index(m, "beneficiaries", &natural, Unique).await?;
        // For what a day, or a complete list, ends.
        create_index(m, "beneficiaries", &["status", "valid_to"], Many).await?;
        create_index(m, "beneficiaries", &["import_id"], Many).await?;
        create_index(m, "beneficiaries", &["organisation_id", "source", "status"], Many).await?;

        let columns = vec![
            id("id"),
            // Every question has its purpose (BEN-01).
            id("application_id"),
            id("organisation_id"),
            text("source"),
            maybe_id("beneficiary_id"),
            text("status"),
            id("asked_by"),
            instant("asked_at"),
        ];
        create_table(m, "beneficiary_queries", &["id"], columns).await?;
        create_index(m, "beneficiary_queries", &["application_id", "status"], Many).await?;
        create_index(m, "beneficiary_queries", &["beneficiary_id", "status"], Many).await?;
        create_index(m, "beneficiary_queries", &["status", "id"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["beneficiary_queries", "beneficiaries", "beneficiary_imports"]).await
    }
}
