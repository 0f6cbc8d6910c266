//! The public directory as it is searched (ORG-04), where offices lie, and the circles that were set (ORG-03).

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Characters of an entry that are searched.
const LENGTH: i32 = 300;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let degrees = |name| ColumnDef::new(Alias::new(name)).double().null().take();
        let columns = vec![
            id("organisation_id"),
            // Level, region and type as one number: the order of the directory.
            big("position"),
            text("haystack"),
            text("kind"),
            text("region_code"),
            degrees("longitude"),
            degrees("latitude"),
        ];
        create_table(m, "directory_entries", &["organisation_id"], columns).await?;
        create_index(m, "directory_entries", &["position", "organisation_id"], Many).await?;
        create_index(m, "directory_entries", &["kind", "position", "organisation_id"], Many).await?;
        create_index(m, "directory_entries", &["region_code"], Many).await?;
        create_index(m, "directory_entries", &["kind", "latitude", "longitude"], Many).await?;

        let columns = vec![text("token"), big("position"), id("organisation_id")];
        create_table(m, "directory_tokens", &["token", "position", "organisation_id"], columns).await?;
        create_index(m, "directory_tokens", &["organisation_id"], Many).await?;

        // Every place of a text from which two or three characters are taken as a token.
        create_table(m, "directory_windows", &["start", "width"], vec![number("start"), number("width")])
            .await?;
        for width in [2, 3] {
            let mut fill = Query::insert();
            fill.into_table(Alias::new("directory_windows"))
                .columns([Alias::new("start"), Alias::new("width")]);
            for start in 1..=LENGTH {
                fill.values_panic([start.into(), width.into()]);
            }
            m.execute(fill).await?;
        }

        let columns = vec![text("region_code"), json("target"), id("set_by"), instant("set_at")];
        create_table(m, "circles", &["region_code"], columns).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["circles", "directory_windows", "directory_tokens", "directory_entries"]).await
    }
}
