//! The region's own ground by which an application goes first, by its names; and the index by which rule packs of a
//! region are listed.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

const APPLICATIONS: &str = "applications";
const PACKS: &str = "rule_packs";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let mut local = maybe_json("green_local");
        m.alter_table(Table::alter().table(APPLICATIONS).add_column(&mut local).to_owned()).await?;
        create_index(m, PACKS, &["region", "id"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.drop_index(Index::drop().name(format!("ix_{PACKS}_region_id")).table(PACKS).to_owned()).await?;
        m.alter_table(Table::alter().table(APPLICATIONS).drop_column("green_local").to_owned()).await
    }
}
