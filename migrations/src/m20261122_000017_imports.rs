//! Imports of the network: what was uploaded, how far it is, what was wrong with it.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            id("id"),
            id("organisation_id"),
            text("mode"),
            text("status"),
            text("file_name"),
            text("encoding"),
            text("sha256"),
            maybe_text("area_code"),
            json("sheets"),
            number("rows_total"),
            number("rows_done"),
            json("figures"),
            json("problems"),
            number("problem_count"),
            number("attempts"),
            // Until when whoever works on it is left alone; a killed one is taken up again after that.
            maybe_instant("leased_until"),
            id("created_by"),
            instant("created_at"),
            maybe_instant("finished_at"),
        ];
        create_table(m, "imports", &["id"], columns).await?;
        create_index(m, "imports", &["organisation_id", "id"], Many).await?;
        create_index(m, "imports", &["status", "id"], Many).await?;
        // The natural key of a practitioner is looked up for every row.
        create_index(m, "practitioners", &["licence_no"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let index =
            Index::drop().name("ix_practitioners_licence_no").table(Alias::new("practitioners")).to_owned();
        m.drop_index(index).await?;
        drop_tables(m, &["imports"]).await
    }
}
