//! Who looked at what, and indexes by which an auditor finds what was done.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// What an auditor asks the journal for, in the order of time.
const ASKED: &[&[&str]] =
    &[&["organisation_id", "at"], &["actor_id", "at"], &["subject_id", "at"], &["event", "at"]];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        create_table(
            m,
            "readings",
            &["id"],
            vec![
                id("id"),
                instant("at"),
                id("actor_id"),
                maybe_text("actor_role"),
                maybe_id("organisation_id"),
                text("kind"),
                text("subject_kind"),
                maybe_id("subject_id"),
                maybe_id("part_id"),
                text("fields"),
                maybe_text("reason"),
                text("request_id"),
                json("shown"),
            ],
        )
        .await?;
        create_index(m, "readings", &["subject_id", "id"], Many).await?;
        create_index(m, "readings", &["actor_id", "id"], Many).await?;
        create_index(m, "readings", &["organisation_id", "id"], Many).await?;
        create_index(m, "readings", &["kind", "id"], Many).await?;
        for columns in ASKED {
            create_index(m, "journal", columns, Many).await?;
        }
        Ok(())
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for columns in ASKED {
            let name = format!("ix_journal_{}", columns.join("_"));
            m.drop_index(Index::drop().name(name).table(Alias::new("journal")).to_owned()).await?;
        }
        drop_tables(m, &["readings"]).await
    }
}
