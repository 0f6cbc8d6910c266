//! Applications that a helper of the village brought (ORG-01, ORG-10): which entry of the roster, and which account sees
//! that they were handed over; the roster is asked by the phone from which somebody signed in.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

const COLUMNS: [&str; 2] = ["helper_id", "brought_by"];
const BY_HELPER: &str = "ix_applications_brought_by_id";
const BY_PHONE: &str = "ix_helpers_phone";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for name in COLUMNS {
            let add = Table::alter().table(Alias::new("applications")).add_column(maybe_id(name)).take();
            m.alter_table(add).await?;
        }
        create_index(m, "applications", &["brought_by", "id"], Many).await?;
        create_index(m, "helpers", &["phone"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for (table, index) in [("helpers", BY_PHONE), ("applications", BY_HELPER)] {
            m.drop_index(Index::drop().name(index).table(Alias::new(table)).to_owned()).await?;
        }
        for name in COLUMNS {
            let drop = Table::alter().table(Alias::new("applications")).drop_column(Alias::new(name)).take();
            m.alter_table(drop).await?;
        }
        Ok(())
    }
}
