//! The schema, oldest first. Migrations never import entities: they must read the same in ten years.

mod columns;
mod m20261121_000001_people;
mod m20261121_000002_records;
mod m20261121_000003_applications;
mod m20261121_000004_cases;

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
        ]
    }
}
