//! Assessments that are kept with an application, and on what its opinion rests (ELG-01, ELG-02).

use sea_orm_migration::prelude::*;

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "assessments";
const APPLICATIONS: &str = "applications";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        // Facts and result are sealed; outcome, day, region and the versions asked stand open, to be run again.
        create_table(
            m,
            TABLE,
            &["id"],
            vec![
                id("id"),
                id("application_id"),
                id("organisation_id"),
                text("region"),
                day("applied_on"),
                text("outcome"),
                json("packs"),
                text("facts"),
                text("result"),
                flag("latest"),
                id("assessed_by"),
                instant("assessed_at"),
            ],
        )
        .await?;
        create_index(m, TABLE, &["application_id"], Rows::Many).await?;
        create_index(m, TABLE, &["organisation_id", "applied_on"], Rows::Many).await?;
        create_index(m, TABLE, &["applied_on"], Rows::Many).await?;
        for mut column in [maybe_id("assessment_id"), maybe_text("rests_on")] {
            m.alter_table(Table::alter().table(APPLICATIONS).add_column(&mut column).to_owned()).await?;
        }
        create_index(m, APPLICATIONS, &["organisation_id", "submitted_on", "rests_on"], Rows::Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let index = format!("ix_{APPLICATIONS}_organisation_id_submitted_on_rests_on");
        m.drop_index(Index::drop().name(index).table(APPLICATIONS).to_owned()).await?;
        for column in ["assessment_id", "rests_on"] {
            m.alter_table(Table::alter().table(APPLICATIONS).drop_column(column).to_owned()).await?;
        }
        drop_tables(m, &[TABLE]).await
    }
}
