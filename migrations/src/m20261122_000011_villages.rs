//! Villages: their advisers, the requests that cross townships, and the people who help without a licence.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            id("id"),
            id("practitioner_id"),
            text("village_code"),
            day("valid_from"),
            day("valid_to"),
            maybe_text("ended_reason"),
            instant("created_at"),
        ];
        create_table(m, "adviser_posts", &["id"], columns).await?;
        create_index(m, "adviser_posts", &["practitioner_id", "id"], Many).await?;
        create_index(m, "adviser_posts", &["village_code", "id"], Many).await?;

        let columns = vec![
            id("id"),
            number("revision"),
            id("organisation_id"),
            text("village_code"),
            text("status"),
            text("need"),
            day("wanted_on"),
            maybe_id("practitioner_id"),
            json("offers"),
            maybe_json("work"),
            id("created_by"),
            instant("created_at"),
        ];
        create_table(m, "adviser_requests", &["id"], columns).await?;
        create_index(m, "adviser_requests", &["organisation_id", "id"], Many).await?;
        create_index(m, "adviser_requests", &["practitioner_id", "id"], Many).await?;
        create_index(m, "adviser_requests", &["village_code", "id"], Many).await?;
        create_index(m, "adviser_requests", &["status", "id"], Many).await?;

        let columns = vec![
            id("id"),
            number("revision"),
            text("kind"),
            id("organisation_id"),
            maybe_text("village_code"),
            // The village whose one active liaison this is: the database itself refuses a second (ORG-01).
            maybe_text("liaison_of"),
            text("name"),
            text("phone"),
            maybe_id("user_id"),
            day("since"),
            maybe_day("until"),
            maybe_text("ended_reason"),
            maybe_text("note"),
            instant("created_at"),
        ];
        create_table(m, "helpers", &["id"], columns).await?;
        create_index(m, "helpers", &["liaison_of"], Unique).await?;
        create_index(m, "helpers", &["organisation_id", "kind", "id"], Many).await?;
        create_index(m, "helpers", &["village_code", "id"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["helpers", "adviser_requests", "adviser_posts"]).await
    }
}
