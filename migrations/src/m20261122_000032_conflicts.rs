//! Who stands on which side of an application, blinded, and what was declared about conflicts (ASG-06).

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        create_table(
            m,
            "application_parties",
            &["application_id", "position"],
            vec![
                id("application_id"),
                number("position"),
                text("side"),
                text("name_key"),
                maybe_text("id_key"),
            ],
        )
        .await?;
        create_index(m, "application_parties", &["name_key"], Many).await?;
        create_index(m, "application_parties", &["id_key"], Many).await?;
        create_table(
            m,
            "conflict_declarations",
            &["id"],
            vec![
                id("id"),
                id("organisation_id"),
                id("subject_id"),
                maybe_id("firm_id"),
                text("outcome"),
                number("hits"),
                number("top_score"),
                maybe_text("note"),
                id("declared_by"),
                instant("declared_at"),
            ],
        )
        .await?;
        create_index(m, "conflict_declarations", &["subject_id", "id"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["conflict_declarations", "application_parties"]).await
    }
}
