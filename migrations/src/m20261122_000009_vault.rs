//! The vault: wrapped keys, which columns are sealed, and beside a sealed document what the law and lists read of it.

use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

use crate::columns::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Documents that become sealed text. SQLite keeps documents as text anyway.
const SEALED: &[(&str, &str)] = &[
    ("applications", "form"),
    ("applications", "supplement"),
    ("applications", "opinion"),
    ("applications", "decision"),
    ("cases", "opponents"),
    ("outbox", "payload"),
];

/// Beside the sealed documents of an application: the findings, the days of its supplement, the last day to object.
const READ_OUT_POSTGRES: &str = "UPDATE applications SET \
    findings = CASE WHEN opinion IS NOT NULL \
        THEN jsonb_build_array(opinion->'person', opinion->'scope', opinion->'means') END, \
    supplement_asked_on = (supplement->>'asked_on')::date, supplement_due_on = (supplement->>'due_on')::date, \
    supplied_on = (supplement->>'supplied_on')::date, objection_until = (decision->>'objection_until')::date \
    WHERE opinion IS NOT NULL OR supplement IS NOT NULL OR decision IS NOT NULL";
const READ_OUT_SQLITE: &str = "UPDATE applications SET \
    findings = CASE WHEN opinion IS NOT NULL THEN json_array(json_extract(opinion, '$.person'), \
        json_extract(opinion, '$.scope'), json_extract(opinion, '$.means')) END, \
    supplement_asked_on = json_extract(supplement, '$.asked_on'), \
    supplement_due_on = json_extract(supplement, '$.due_on'), \
    supplied_on = json_extract(supplement, '$.supplied_on'), \
    objection_until = json_extract(decision, '$.objection_until') \
    WHERE opinion IS NOT NULL OR supplement IS NOT NULL OR decision IS NOT NULL";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        create_table(
            m,
            "data_keys",
            &["id"],
            vec![
                number("id"),
                text("algorithm"),
                text("wrapped"),
                instant("created_at"),
                maybe_instant("retired_at"),
            ],
        )
        .await?;
        create_table(
            m,
            "sealed_columns",
            &["table_name", "column_name"],
            vec![text("table_name"), text("column_name"), instant("sealed_at")],
        )
        .await?;
        for column in [
            maybe_json("findings"),
            maybe_day("supplement_asked_on"),
            maybe_day("supplement_due_on"),
            maybe_day("supplied_on"),
            maybe_day("objection_until"),
        ] {
            m.alter_table(applications().add_column(column).take()).await?;
        }
        if m.get_database_backend() == DatabaseBackend::Postgres {
            m.get_connection().execute_unprepared(READ_OUT_POSTGRES).await?;
            retype(m, "text", "::text").await
        } else {
            m.get_connection().execute_unprepared(READ_OUT_SQLITE).await?;
            Ok(())
        }
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        if m.get_database_backend() == DatabaseBackend::Postgres {
            // There is no way back for what is sealed, as there is none without its keys.
            retype(m, "jsonb", "::jsonb").await?;
        }
        for column in
            ["findings", "supplement_asked_on", "supplement_due_on", "supplied_on", "objection_until"]
        {
            m.alter_table(applications().drop_column(Alias::new(column)).take()).await?;
        }
        drop_tables(m, &["sealed_columns", "data_keys"]).await
    }
}

fn applications() -> TableAlterStatement {
    Table::alter().table(Alias::new("applications")).take()
}

/// Gives the sealed columns another type, on the engine that minds types.
async fn retype(m: &SchemaManager<'_>, kind: &str, cast: &str) -> Result<(), DbErr> {
    for (table, column) in SEALED {
        let sql = format!("ALTER TABLE {table} ALTER COLUMN {column} TYPE {kind} USING {column}{cast}");
        m.get_connection().execute_unprepared(&sql).await?;
    }
    Ok(())
}
