//! Home visits (W-HOME, §5.18).

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "home_visits";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            id("id"),
            number("revision"),
            id("organisation_id"),
            id("application_id"),
            text("status"),
            text("ground"),
            maybe_text("note"),
            instant("requested_at"),
            day("due_on"),
            maybe_instant("scheduled_at"),
            maybe_id("first_visitor"),
            maybe_id("second_visitor"),
            maybe_text("report"),
        ];
        create_table(m, TABLE, &["id"], columns).await?;
        create_index(m, TABLE, &["application_id", "id"], Many).await?;
        create_index(m, TABLE, &["organisation_id", "status", "id"], Many).await?;
        create_index(m, TABLE, &["scheduled_at", "id"], Many).await?;
        create_index(m, TABLE, &["first_visitor", "id"], Many).await?;
        create_index(m, TABLE, &["second_visitor", "id"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &[TABLE]).await
    }
}
