//! The roster in full (§4.3 `practitioner`): its record as a document, and the tags by which lists find it.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

fn added() -> Vec<ColumnDef> {
    vec![
        number("revision").default(1).take(),
        maybe_day("first_licensed_on"),
        flag("minors_qualified").default(false).take(),
        number("max_open_cases").default(12).take(),
        maybe_day("left_on"),
        json("record").default("{}").take(),
        maybe_text("bank_account"),
        maybe_instant("consented_at"),
    ]
}

const ADDED: [&str; 8] = [
    "revision",
    "first_licensed_on",
    "minors_qualified",
    "max_open_cases",
    "left_on",
    "record",
    "bank_account",
    "consented_at",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for mut column in added() {
            m.alter_table(
                Table::alter().table(Alias::new("practitioners")).add_column(&mut column).to_owned(),
            )
            .await?;
        }
        // Suspensions stand in the record with their days and their basis.
        drop_column(m, "suspended_to").await?;
        create_index(m, "practitioners", &["kind", "id"], Many).await?;
        create_index(m, "practitioners", &["consented_at", "id"], Many).await?;

        let columns =
            vec![text("kind"), text("code"), id("practitioner_id"), day("valid_from"), day("valid_to")];
        let key = ["kind", "code", "practitioner_id", "valid_from"];
        create_table(m, "practitioner_tags", &key, columns).await?;
        create_index(m, "practitioner_tags", &["practitioner_id"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["practitioner_tags"]).await?;
        for index in ["ix_practitioners_consented_at_id", "ix_practitioners_kind_id"] {
            m.drop_index(Index::drop().name(index).table(Alias::new("practitioners")).to_owned()).await?;
        }
        let mut suspended_to = maybe_day("suspended_to");
        m.alter_table(
            Table::alter().table(Alias::new("practitioners")).add_column(&mut suspended_to).to_owned(),
        )
        .await?;
        for name in ADDED {
            drop_column(m, name).await?;
        }
        Ok(())
    }
}

async fn drop_column(m: &SchemaManager<'_>, name: &'static str) -> Result<(), DbErr> {
    let drop = Table::alter().table(Alias::new("practitioners")).drop_column(Alias::new(name)).to_owned();
    m.alter_table(drop).await
}
