//! The calendar of home visits: where each stands in it, over all pages (W-HOME, §5.18); what the filters of the list
//! of groups read along; and for which refresh token another one was given (SEC-11).

use sea_orm_migration::{prelude::*, sea_orm::DatabaseBackend};

use crate::columns::{Rows::*, *};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "home_visits";
const COLUMN: &str = "place";
const FOLLOWS: &str = "follows";

/// Seconds since 1970 of the time agreed upon, or else of the day in China on which somebody has to come.
const TIMES_SQLITE: &str = "UPDATE home_visits SET place = \
    CAST(strftime('%s', COALESCE(scheduled_at, datetime(due_on, '-8 hours'))) AS INTEGER)";
const TIMES_POSTGRES: &str = "UPDATE home_visits SET place = FLOOR(EXTRACT(EPOCH FROM \
    COALESCE(scheduled_at, (due_on::timestamp - INTERVAL '8 hours') AT TIME ZONE 'UTC')))::bigint";
/// What is over stands behind what is to be made, the latest first.
const OVER: &str =
    "UPDATE home_visits SET place = 1099511627776 - place WHERE status IN ('VISITED', 'CANCELLED')";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.alter_table(table(TABLE).add_column(big(COLUMN).default(0)).take()).await?;
        let postgres = m.get_database_backend() == DatabaseBackend::Postgres;
        for sql in [if postgres { TIMES_POSTGRES } else { TIMES_SQLITE }, OVER] {
            m.get_connection().execute_unprepared(sql).await?;
        }
        create_index(m, TABLE, &["place", "id"], Many).await?;
        create_index(m, TABLE, &["status", "place", "id"], Many).await?;
        create_index(m, "groups", &["organisation_id", "source", "id"], Many).await?;
        create_index(m, "groups", &["organisation_id", "created_at"], Many).await?;
        create_index(m, "applications", &["group_id", "status"], Many).await?;
        m.alter_table(table("sessions").add_column(maybe_id(FOLLOWS)).take()).await
    }

    async fn down(&self, m: &SchemaManager) -> Result<(), DbErr> {
        m.alter_table(table("sessions").drop_column(Alias::new(FOLLOWS)).take()).await?;
        for (table, index) in [
            ("applications", "ix_applications_group_id_status"),
            ("groups", "ix_groups_organisation_id_created_at"),
            ("groups", "ix_groups_organisation_id_source_id"),
            (TABLE, "ix_home_visits_status_place_id"),
            (TABLE, "ix_home_visits_place_id"),
        ] {
            m.drop_index(Index::drop().name(index).table(Alias::new(table)).to_owned()).await?;
        }
        m.alter_table(table(TABLE).drop_column(Alias::new(COLUMN)).take()).await
    }
}

fn table(name: &'static str) -> TableAlterStatement {
    Table::alter().table(Alias::new(name)).take()
}
