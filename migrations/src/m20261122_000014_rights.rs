//! Requests about one's own data, and consents.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        create_table(
            m,
            "rights_requests",
            &["id"],
            vec![
                id("id"),
                id("organisation_id"),
                text("kind"),
                text("status"),
                maybe_id("person_id"),
                id("filed_by"),
                maybe_id("application_id"),
                text("form"),
                maybe_text("answer"),
                maybe_day("answered_on"),
                maybe_text("due_kind"),
                maybe_day("due_on"),
                maybe_day("due_soon_on"),
                instant("filed_at"),
            ],
        )
        .await?;
        create_index(m, "rights_requests", &["organisation_id", "id"], Many).await?;
        create_index(m, "rights_requests", &["organisation_id", "status", "id"], Many).await?;
        create_index(m, "rights_requests", &["organisation_id", "due_on", "id"], Many).await?;
        create_index(m, "rights_requests", &["person_id", "id"], Many).await?;

        create_table(
            m,
            "consents",
            &["id"],
            vec![
                id("id"),
                maybe_id("person_id"),
                maybe_id("application_id"),
                text("kind"),
                text("text_version"),
                text("channel"),
                id("given_by"),
                instant("given_at"),
                maybe_instant("withdrawn_at"),
            ],
        )
        .await?;
        create_index(m, "consents", &["person_id", "id"], Many).await?;
        create_index(m, "consents", &["person_id", "kind", "id"], Many).await?;
        create_index(m, "consents", &["application_id", "kind"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["consents", "rights_requests"]).await
    }
}
