//! The network (§3): the tree with its closure, regions, agreements, inspections, delegations, jurisdiction.

use sea_orm_migration::prelude::*;

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Every organisation with itself and with each of those above it.
const FILL: &str = "
INSERT INTO organisation_ancestors (ancestor_id, descendant_id)
WITH RECURSIVE line(ancestor_id, descendant_id) AS (
    SELECT id, id FROM organisations
    UNION
    SELECT above.parent_id, line.descendant_id
    FROM line JOIN organisations above ON above.id = line.ancestor_id
    WHERE above.parent_id IS NOT NULL
)
SELECT ancestor_id, descendant_id FROM line";

/// The level is that of the region's code: six digits that end in zeros are a city or a province.
const LEVELS: &str = "
UPDATE organisations SET level = CASE
    WHEN LENGTH(region_code) = 12 THEN 'VILLAGE'
    WHEN LENGTH(region_code) = 9 THEN 'TOWNSHIP'
    WHEN region_code LIKE '__0000' THEN 'PROVINCE'
    WHEN region_code LIKE '____00' THEN 'CITY'
    ELSE 'COUNTY' END";

/// What an organisation has besides its name: column by column, for SQLite adds one at a time.
fn added() -> Vec<ColumnDef> {
    let double = |name| ColumnDef::new(Alias::new(name)).double().null().take();
    vec![
        number("revision").default(1).take(),
        text("level").default("COUNTY").take(),
        text("status").default("ACTIVE").take(),
        maybe_text("host"),
        maybe_text("floor_note"),
        double("longitude"),
        double("latitude"),
        json("hours").default("[]").take(),
        json("premises").default("{}").take(),
        json("honours").default("[]").take(),
        json("authority").default("[]").take(),
        flag("accept_any").default(false).take(),
        maybe_day("established_on"),
        maybe_day("closed_on"),
    ]
}

const ADDED: [&str; 14] = [
    "revision",
    "level",
    "status",
    "host",
    "floor_note",
    "longitude",
    "latitude",
    "hours",
    "premises",
    "honours",
    "authority",
    "accept_any",
    "established_on",
    "closed_on",
];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        for mut column in added() {
            m.alter_table(Table::alter().table(Alias::new("organisations")).add_column(&mut column).take())
                .await?;
        }
        create_index(m, "organisations", &["parent_id", "name"], Unique).await?;
        create_index(m, "organisations", &["parent_id", "id"], Many).await?;
        create_index(m, "organisations", &["region_code", "kind"], Many).await?;

        let closure = vec![id("ancestor_id"), id("descendant_id")];
        create_table(m, "organisation_ancestors", &["ancestor_id", "descendant_id"], closure).await?;
        create_index(m, "organisation_ancestors", &["descendant_id"], Many).await?;
        m.get_connection().execute_unprepared(FILL).await?;
        m.get_connection().execute_unprepared(LEVELS).await?;

        regions(m).await?;
        agreements(m).await?;
        inspections(m).await?;
        delegations(m).await?;
        jurisdictions(m).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(
            m,
            &[
                "jurisdictions",
                "delegated_decisions",
                "delegations",
                "inspections",
                "agreements",
                "regions",
                "organisation_ancestors",
            ],
        )
        .await?;
        for index in [
            "uq_organisations_parent_id_name",
            "ix_organisations_parent_id_id",
            "ix_organisations_region_code_kind",
        ] {
            m.drop_index(Index::drop().name(index).table(Alias::new("organisations")).to_owned()).await?;
        }
        for name in ADDED {
            let drop = Table::alter().table(Alias::new("organisations")).drop_column(Alias::new(name)).take();
            m.alter_table(drop).await?;
        }
        Ok(())
    }
}

/// Townships and villages (ORG-01); provinces, cities and counties come with the software.
async fn regions(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        text("code"),
        text("parent_code"),
        text("level"),
        text("name"),
        flag("urban"),
        day("valid_from"),
        maybe_day("valid_to"),
        maybe_text("successor"),
    ];
    create_table(m, "regions", &["code"], columns).await?;
    create_index(m, "regions", &["parent_code", "code"], Many).await
}

/// Cooperation with partners (ORG-08).
async fn agreements(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        id("id"),
        number("revision"),
        id("organisation_id"),
        text("host"),
        text("party"),
        day("signed_on"),
        maybe_day("valid_to"),
        maybe_day("ended_on"),
        maybe_text("end_reason"),
        json("terms"),
        instant("created_at"),
    ];
    create_table(m, "agreements", &["id"], columns).await?;
    create_index(m, "agreements", &["organisation_id", "id"], Many).await?;
    create_index(m, "agreements", &["host", "id"], Many).await?;
    create_index(m, "agreements", &["valid_to", "id"], Many).await
}

/// Inspections of stations (ORG-07).
async fn inspections(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        id("id"),
        number("revision"),
        id("organisation_id"),
        text("status"),
        text("plan"),
        day("planned_on"),
        json("checklist"),
        maybe_text("findings"),
        maybe_day("inspected_on"),
        maybe_id("inspected_by"),
        maybe_day("rectify_by"),
        maybe_day("rechecked_on"),
        number("rounds"),
        instant("created_at"),
    ];
    create_table(m, "inspections", &["id"], columns).await?;
    create_index(m, "inspections", &["organisation_id", "id"], Many).await?;
    create_index(m, "inspections", &["status", "rectify_by"], Many).await
}

/// Delegated approval (SOD-12): the instruments, and every decision made under one.
async fn delegations(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        id("id"),
        number("revision"),
        id("station_id"),
        id("centre_id"),
        text("instrument_no"),
        json("scope"),
        day("valid_from"),
        day("valid_to"),
        number("sampling_percent"),
        number("sampling_min"),
        maybe_day("revoked_on"),
        maybe_text("revoke_reason"),
        instant("created_at"),
    ];
    create_table(m, "delegations", &["id"], columns).await?;
    create_index(m, "delegations", &["centre_id", "instrument_no"], Unique).await?;
    create_index(m, "delegations", &["station_id", "id"], Many).await?;

    let columns = vec![
        id("id"),
        id("delegation_id"),
        id("station_id"),
        id("centre_id"),
        text("application_number"),
        text("matter_type"),
        text("matter_group"),
        text("month"),
        day("decided_on"),
        id("decided_by"),
        instant("created_at"),
    ];
    create_table(m, "delegated_decisions", &["id"], columns).await?;
    create_index(m, "delegated_decisions", &["centre_id", "application_number"], Unique).await?;
    create_index(m, "delegated_decisions", &["delegation_id", "month", "id"], Many).await
}

/// Which centre is competent for the matters of which organ (ELG-J3).
async fn jurisdictions(m: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        id("id"),
        number("revision"),
        text("organ_kind"),
        text("level"),
        text("name"),
        text("region_code"),
        id("centre_id"),
        instant("created_at"),
    ];
    create_table(m, "jurisdictions", &["id"], columns).await?;
    create_index(m, "jurisdictions", &["organ_kind", "name"], Unique).await?;
    create_index(m, "jurisdictions", &["organ_kind", "region_code"], Many).await?;
    create_index(m, "jurisdictions", &["region_code", "id"], Many).await?;
    create_index(m, "jurisdictions", &["centre_id", "id"], Many).await
}
