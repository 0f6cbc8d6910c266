//! A case knows the day its application was submitted: who conducts it need not read the application for that.

use sea_orm_migration::prelude::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const COLUMN: &str = "applied_on";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.alter_table(cases().add_column(maybe_day(COLUMN)).take()).await?;
        let known = "UPDATE cases SET applied_on = \
            (SELECT submitted_on FROM applications WHERE applications.id = cases.application_id)";
        m.get_connection().execute_unprepared(known).await.map(drop)
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.alter_table(cases().drop_column(Alias::new(COLUMN)).take()).await
    }
}

fn cases() -> TableAlterStatement {
    Table::alter().table(Alias::new("cases")).take()
}
