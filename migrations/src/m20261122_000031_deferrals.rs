//! Aid before the papers (LAL 44): what was put off, and by when it is due; and where an application goes on after a
//! merger or a transfer (A21, ONL-02).

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "applications";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for mut column in [
            maybe_text("deferral"),
            maybe_text("deferral_state"),
            maybe_day("deferred_on"),
            maybe_day("deferred_until"),
            maybe_id("continues_in"),
            flag("earlier").default(false).take(),
        ] {
            m.alter_table(Table::alter().table(Alias::new(TABLE)).add_column(&mut column).to_owned()).await?;
        }
        create_index(m, TABLE, &["deferral_state", "deferred_until"], Many).await?;
        create_index(m, TABLE, &["continues_in"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for index in ["ix_applications_deferral_state_deferred_until", "ix_applications_continues_in"] {
            m.drop_index(Index::drop().name(index).table(Alias::new(TABLE)).to_owned()).await?;
        }
        for name in ["earlier", "continues_in", "deferred_until", "deferred_on", "deferral_state", "deferral"]
        {
            let drop = Table::alter().table(Alias::new(TABLE)).drop_column(Alias::new(name)).to_owned();
            m.alter_table(drop).await?;
        }
        Ok(())
    }
}
