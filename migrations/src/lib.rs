//! The schema, oldest first. Migrations never import entities: they must read the same in ten years.

mod columns;
mod m20261121_000001_people;
mod m20261121_000002_records;
mod m20261121_000003_applications;
mod m20261121_000004_cases;
mod m20261122_000005_network;
mod m20261122_000006_referrals;
mod m20261122_000007_accounts;
mod m20261122_000008_mandates;
mod m20261122_000009_vault;
mod m20261122_000010_practitioners;
mod m20261122_000011_villages;
mod m20261122_000012_staff;
mod m20261122_000013_readings;
mod m20261122_000014_rights;
mod m20261122_000015_hidden;
mod m20261122_000016_directory;
mod m20261122_000017_imports;
mod m20261122_000020_calendar;
mod m20261122_000021_lists;
mod m20261122_000022_applied_on;
mod m20261122_000023_notice_date;
mod m20261122_000024_stations;
mod m20261122_000025_api_clients;
mod m20261122_000026_oidc;
mod m20261122_000027_small_centres;
mod m20261122_000028_minors;
mod m20261122_000029_rule_packs;
mod m20261122_000030_assessments;
mod m20261122_000031_deferrals;
mod m20261122_000032_conflicts;
mod m20261122_000033_intake;
mod m20261122_000034_beneficiaries;
mod m20261122_000035_verifications;
mod m20261122_000037_scans;
mod m20261122_000038_home_visits;
mod m20261122_000039_projects;
mod m20261122_000040_directory_version;
mod m20261122_000041_outreaches;
mod m20261122_000042_village_help;
mod m20261122_000043_green_lists;
mod m20261122_000044_calendars;
mod m20261123_000045_site_records;
mod m20261123_000046_green_cases;

use sea_orm_migration::prelude::*;

/// All migrations in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261121_000001_people::Migration),
            Box::new(m20261121_000002_records::Migration),
            Box::new(m20261121_000003_applications::Migration),
            Box::new(m20261121_000004_cases::Migration),
            Box::new(m20261122_000005_network::Migration),
            Box::new(m20261122_000006_referrals::Migration),
            Box::new(m20261122_000007_accounts::Migration),
            Box::new(m20261122_000008_mandates::Migration),
            Box::new(m20261122_000009_vault::Migration),
            Box::new(m20261122_000010_practitioners::Migration),
            Box::new(m20261122_000011_villages::Migration),
            Box::new(m20261122_000012_staff::Migration),
            Box::new(m20261122_000013_readings::Migration),
            Box::new(m20261122_000014_rights::Migration),
            Box::new(m20261122_000015_hidden::Migration),
            Box::new(m20261122_000016_directory::Migration),
            Box::new(m20261122_000017_imports::Migration),
            Box::new(m20261122_000020_calendar::Migration),
            Box::new(m20261122_000021_lists::Migration),
            Box::new(m20261122_000022_applied_on::Migration),
            Box::new(m20261122_000023_notice_date::Migration),
            Box::new(m20261122_000024_stations::Migration),
            Box::new(m20261122_000025_api_clients::Migration),
            Box::new(m20261122_000026_oidc::Migration),
            Box::new(m20261122_000027_small_centres::Migration),
            Box::new(m20261122_000028_minors::Migration),
            Box::new(m20261122_000029_rule_packs::Migration),
            Box::new(m20261122_000030_assessments::Migration),
            Box::new(m20261122_000031_deferrals::Migration),
            Box::new(m20261122_000032_conflicts::Migration),
            Box::new(m20261122_000033_intake::Migration),
            Box::new(m20261122_000034_beneficiaries::Migration),
            Box::new(m20261122_000035_verifications::Migration),
            Box::new(m20261122_000037_scans::Migration),
            Box::new(m20261122_000038_home_visits::Migration),
            Box::new(m20261122_000039_projects::Migration),
            Box::new(m20261122_000040_directory_version::Migration),
            Box::new(m20261122_000041_outreaches::Migration),
            Box::new(m20261122_000042_village_help::Migration),
            Box::new(m20261122_000043_green_lists::Migration),
            Box::new(m20261122_000044_calendars::Migration),
            Box::new(m20261123_000045_site_records::Migration),
            Box::new(m20261123_000046_green_cases::Migration),
        ]
    }
}
