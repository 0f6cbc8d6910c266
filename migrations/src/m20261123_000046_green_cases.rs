//! A case keeps that it came by the green channel, for it is assigned first (W-GREEN, §5.17).

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "cases";
const COLUMN: &str = "green";

const KNOWN: &str = "UPDATE cases SET green = TRUE WHERE application_id IN \
    (SELECT id FROM applications WHERE green IS NOT NULL)";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.alter_table(table().add_column(flag(COLUMN).default(false)).take()).await?;
        m.get_connection().execute_unprepared(KNOWN).await?;
        create_index(m, TABLE, &["organisation_id", "green", "status", "due_on"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let index = Index::drop()
            .name("ix_cases_organisation_id_green_status_due_on")
            .table(Alias::new(TABLE))
            .to_owned();
        m.drop_index(index).await?;
        m.alter_table(table().drop_column(Alias::new(COLUMN)).take()).await
    }
}

fn table() -> TableAlterStatement {
    Table::alter().table(Alias::new(TABLE)).take()
}
