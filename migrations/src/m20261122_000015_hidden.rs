//! Relations, the people of each record as blind indices, and what is hidden from whom (ROLE-04).

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        create_table(
            m,
            "recusals",
            &["id"],
            vec![
                id("id"),
                id("user_id"),
                id("organisation_id"),
                text("ground"),
                maybe_text("person"),
                maybe_id("record_id"),
                maybe_text("note"),
                id("declared_by"),
                instant("declared_at"),
                maybe_instant("ended_at"),
            ],
        )
        .await?;
        create_index(m, "recusals", &["person"], Many).await?;
        create_index(m, "recusals", &["record_id"], Many).await?;
        create_index(m, "recusals", &["user_id", "id"], Many).await?;
        create_index(m, "recusals", &["declared_by", "id"], Many).await?;
        create_index(m, "recusals", &["organisation_id", "id"], Many).await?;

        // Applicant, agent and opponents of each application and case, by the blind index of their number.
        create_table(m, "record_people", &["person", "record_id"], vec![text("person"), id("record_id")])
            .await?;
        create_index(m, "record_people", &["record_id"], Many).await?;

        create_table(m, "hidden", &["user_id", "subject_id"], vec![id("user_id"), id("subject_id")]).await?;
        create_index(m, "hidden", &["subject_id"], Many).await?;

        // Which record a delivery is about, so that it is hidden with it.
        m.alter_table(
            Table::alter().table(Alias::new("outbox")).add_column(maybe_id("subject_id")).to_owned(),
        )
        .await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.alter_table(
            Table::alter().table(Alias::new("outbox")).drop_column(Alias::new("subject_id")).to_owned(),
        )
        .await?;
        drop_tables(m, &["hidden", "record_people", "recusals"]).await
    }
}
