//! People at the identity provider and the accounts they open; how a session was proved.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

const PROVED: [&str; 2] = ["sessions", "sign_in_challenges"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        create_table(
            m,
            "identities",
            &["subject"],
            vec![
                // A blind index of issuer and subject: who somebody is elsewhere is recognised, not kept.
                text("subject"),
                id("user_id"),
                instant("linked_at"),
                maybe_id("linked_by"),
            ],
        )
        .await?;
        create_index(m, "identities", &["user_id"], Unique).await?;
        for table in PROVED {
            let mut proof = text("proof").default("OWN").take();
            m.alter_table(Table::alter().table(Alias::new(table)).add_column(&mut proof).to_owned()).await?;
        }
        Ok(())
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for table in PROVED {
            let drop = Table::alter().table(Alias::new(table)).drop_column("proof").to_owned();
            m.alter_table(drop).await?;
        }
        drop_tables(m, &["identities"]).await
    }
}
