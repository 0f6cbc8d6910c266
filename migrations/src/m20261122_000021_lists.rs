//! Indexes that hold everything a total is counted by: who sees a draft depends on its source, and counting a
//! thousand rows must not read a thousand rows.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "applications";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        create_index(m, TABLE, &["organisation_id", "status", "id", "source"], Many).await?;
        create_index(m, TABLE, &["organisation_id", "id", "status", "source"], Many).await?;
        drop_index(m, "ix_applications_organisation_id_status_id").await?;
        drop_index(m, "ix_applications_organisation_id_id").await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        create_index(m, TABLE, &["organisation_id", "status", "id"], Many).await?;
        create_index(m, TABLE, &["organisation_id", "id"], Many).await?;
        drop_index(m, "ix_applications_organisation_id_status_id_source").await?;
        drop_index(m, "ix_applications_organisation_id_id_status_source").await
    }
}

async fn drop_index(m: &SchemaManager<'_>, name: &str) -> Result<(), DbErr> {
    m.drop_index(Index::drop().name(name).table(Alias::new(TABLE)).to_owned()).await
}
