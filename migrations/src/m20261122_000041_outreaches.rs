//! Early interventions (W-GREEN GRN-03, §5.17), and the index by which a centre's green channel is put in order of
//! its days.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "outreaches";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            id("id"),
            number("revision"),
            id("unit_id"),
            id("centre_id"),
            text("status"),
            text("origin"),
            text("letter"),
            maybe_text("village_code"),
            day("due_on"),
            id("reported_by"),
            maybe_id("taken_by"),
            maybe_text("outcome"),
            maybe_id("application_id"),
            instant("created_at"),
            instant("updated_at"),
        ];
        create_table(m, TABLE, &["id"], columns).await?;
        create_index(m, TABLE, &["unit_id", "id"], Many).await?;
        create_index(m, TABLE, &["centre_id", "id"], Many).await?;
        create_index(m, TABLE, &["unit_id", "status", "id"], Many).await?;
        create_index(m, TABLE, &["centre_id", "status", "id"], Many).await?;
        create_index(m, TABLE, &["status", "due_on", "id"], Many).await?;
        create_index(m, TABLE, &["taken_by", "id"], Many).await?;
        create_index(m, "applications", &["organisation_id", "green", "due_on"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let green = Index::drop()
            .name("ix_applications_organisation_id_green_due_on")
            .table(Alias::new("applications"))
            .to_owned();
        m.drop_index(green).await?;
        drop_tables(m, &[TABLE]).await
    }
}
