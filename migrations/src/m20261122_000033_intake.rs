//! Materials of an application (Appendix D), groups of applications (§4.3), why one goes
//! first (§13.14), and how a person may be reached (SEC-19).

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "applications";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for mut column in [
            maybe_text("materials"),
            maybe_id("group_id"),
            maybe_text("green"),
            maybe_id("person_id"),
            maybe_text("born"),
        ] {
            m.alter_table(Table::alter().table(Alias::new(TABLE)).add_column(&mut column).to_owned()).await?;
        }
        create_index(m, TABLE, &["group_id", "id"], Many).await?;
        create_table(
            m,
            "groups",
            &["id"],
            vec![
                id("id"),
                id("organisation_id"),
                maybe_id("station_id"),
                text("title"),
                text("source"),
                text("form"),
                id("created_by"),
                instant("created_at"),
            ],
        )
        .await?;
        create_index(m, "groups", &["organisation_id", "id"], Many).await?;
        create_index(m, TABLE, &["organisation_id", "green", "id"], Many).await?;
        create_index(m, TABLE, &["person_id"], Many).await?;
        create_index(m, TABLE, &["born"], Many).await?;
        create_table(
            m,
            "contact_rules",
            &["subject_id"],
            vec![
                id("subject_id"),
                flag("messages"),
                maybe_text("phone"),
                maybe_big("from_hour"),
                maybe_big("to_hour"),
            ],
        )
        .await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["contact_rules", "groups"]).await?;
        for index in [
            "ix_applications_group_id_id",
            "ix_applications_organisation_id_green_id",
            "ix_applications_person_id",
            "ix_applications_born",
        ] {
            m.drop_index(Index::drop().name(index).table(Alias::new(TABLE)).to_owned()).await?;
        }
        for name in ["born", "person_id", "green", "group_id", "materials"] {
            let drop = Table::alter().table(Alias::new(TABLE)).drop_column(Alias::new(name)).to_owned();
            m.alter_table(drop).await?;
        }
        Ok(())
    }
}
