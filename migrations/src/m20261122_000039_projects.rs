//! Projects with money of their own, and the cases that count to them (W-PRJ, §5.23).

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        let projects = vec![
            id("id"),
            number("revision"),
            id("organisation_id"),
            text("code"),
            text("name"),
            number("year"),
            text("status"),
            json("terms"),
            number("cases"),
            big("spent_fen"),
            instant("created_at"),
        ];
        create_table(m, "projects", &["id"], projects).await?;
        create_index(m, "projects", &["organisation_id", "code"], Unique).await?;
        create_index(m, "projects", &["organisation_id", "status", "id"], Many).await?;
        create_index(m, "projects", &["organisation_id", "year", "id"], Many).await?;
        // A case counts to one project only (SUB-09).
        let cases = vec![
            id("case_id"),
            id("project_id"),
            text("target_group"),
            big("price_fen"),
            instant("tagged_at"),
        ];
        create_table(m, "project_cases", &["case_id"], cases).await?;
        create_index(m, "project_cases", &["project_id", "case_id"], Many).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(m, &["project_cases", "projects"]).await
    }
}
