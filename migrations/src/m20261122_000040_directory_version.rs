//! The directory is searched in memory: no tokens are kept any more, but a version that tells who holds an old one.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::Many, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["directory_tokens", "directory_windows"]).await?;
        create_table(m, "directory_versions", &["id"], vec![number("id"), big("version")]).await?;
        let mut first = Query::insert();
        first.into_table("directory_versions").columns(["id", "version"]).values_panic([1.into(), 1.into()]);
        m.execute(first).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["directory_versions"]).await?;
        create_table(m, "directory_windows", &["start", "width"], vec![number("start"), number("width")])
            .await?;
        let columns = vec![text("token"), big("position"), id("organisation_id")];
        create_table(m, "directory_tokens", &["token", "position", "organisation_id"], columns).await?;
        create_index(m, "directory_tokens", &["organisation_id"], Many).await
    }
}
