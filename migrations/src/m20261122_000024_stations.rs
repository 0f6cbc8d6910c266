//! Readings are linked like the journal, so that none is changed or removed unseen (SEC-12); applications that came in
//! at a station are known to it, and what it grants is joined to its register (SOD-12); what was
//! carried out of a request about personal data is kept beside its answer (SEC-05).

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        // What is older than the chains has no place in one.
        for column in [maybe_id("chain"), maybe_big("seq"), maybe_text("hash")] {
            add(m, "readings", column).await?;
        }
        create_index(m, "readings", &["chain", "seq"], Unique).await?;
        let columns = vec![
            id("id"),
            instant("opened_at"),
            maybe_id("follows"),
            text("first_hash"),
            big("seq"),
            text("hash"),
        ];
        create_table(m, "reading_chains", &["id"], columns).await?;
        create_index(m, "reading_chains", &["opened_at", "id"], Many).await?;

        add(m, "applications", maybe_id("station_id")).await?;
        create_index(m, "applications", &["station_id", "status", "id"], Many).await?;
        add(m, "delegated_decisions", maybe_id("application_id")).await?;
        create_index(m, "delegated_decisions", &["application_id"], Unique).await?;
        add(m, "rights_requests", maybe_json("outcome")).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["reading_chains"]).await?;
        for (table, index, columns) in [
            ("readings", "uq_readings_chain_seq", &["chain", "seq", "hash"][..]),
            ("applications", "ix_applications_station_id_status_id", &["station_id"]),
            ("delegated_decisions", "uq_delegated_decisions_application_id", &["application_id"]),
        ] {
            m.drop_index(Index::drop().name(index).table(Alias::new(table)).to_owned()).await?;
            for name in columns {
                let drop = Table::alter().table(Alias::new(table)).drop_column(Alias::new(*name)).take();
                m.alter_table(drop).await?;
            }
        }
        let outcome =
            Table::alter().table(Alias::new("rights_requests")).drop_column(Alias::new("outcome")).take();
        m.alter_table(outcome).await
    }
}

async fn add(m: &SchemaManager<'_>, table: &str, mut column: ColumnDef) -> Result<(), DbErr> {
    m.alter_table(Table::alter().table(Alias::new(table)).add_column(&mut column).take()).await
}
