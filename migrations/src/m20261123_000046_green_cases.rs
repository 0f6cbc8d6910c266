//! A case keeps that it came by the green channel, for it is assigned first (W-GREEN, §5.17); an application what its
//! matter weighs among those due on the same day (§6.3).

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "cases";
const COLUMN: &str = "green";
const WEIGHT: &str = "weight";

const KNOWN: &str = "UPDATE cases SET green = TRUE WHERE application_id IN \
    (SELECT id FROM applications WHERE green IS NOT NULL)";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.alter_table(table(TABLE).add_column(flag(COLUMN).default(false)).take()).await?;
        m.get_connection().execute_unprepared(KNOWN).await?;
        create_index(m, TABLE, &["organisation_id", "green", "status", "due_on"], Many).await?;
        m.alter_table(table("applications").add_column(number(WEIGHT).default(0)).take()).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.alter_table(table("applications").drop_column(Alias::new(WEIGHT)).take()).await?;
        let index = Index::drop()
            .name("ix_cases_organisation_id_green_status_due_on")
            .table(Alias::new(TABLE))
            .to_owned();
        m.drop_index(index).await?;
        m.alter_table(table(TABLE).drop_column(Alias::new(COLUMN)).take()).await
    }
}

fn table(name: &'static str) -> TableAlterStatement {
    Table::alter().table(Alias::new(name)).take()
}
