//! One code path over two engines. What only one engine has stands in this module and nowhere else.

mod columns;
mod connect;
mod reader;

pub use columns::{Doc, Sealed, Text};
pub use connect::{Db, Pools};
pub use reader::Reader;

use sea_orm::{
    ConnectionTrait, DatabaseBackend, DatabaseTransaction, DbErr, EntityTrait, QuerySelect, Select,
    TransactionTrait,
};

use crate::http::Result;

impl Db {
    /// Clears the files of what was overwritten or deleted. Takes its time; not while somebody is served.
    pub(crate) async fn clear_up(&self) -> std::result::Result<(), DbErr> {
        let sqlite = self.write.get_database_backend() == DatabaseBackend::Sqlite;
        self.write.execute_unprepared(if sqlite { "VACUUM" } else { "VACUUM FULL" }).await?;
        if sqlite {
            self.write.execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await?;
        }
        Ok(())
    }

    /// Begins a transaction that writes. SQLite takes its one writer at once (`BEGIN IMMEDIATE`), so that
    /// nobody is refused half-way.
    pub async fn begin(&self) -> Result<DatabaseTransaction> {
        Ok(self.write.begin_with_options(connect::writing(&self.write)).await?)
    }
}

/// Has PostgreSQL look at a table that has just begun to fill: it plans by what it saw last, which was an empty table, and
/// reads all of it for every batch. SQLite plans by its indices.
pub async fn learned(tx: &DatabaseTransaction, table: &'static str) -> Result<()> {
    if tx.get_database_backend() == DatabaseBackend::Postgres {
        tx.execute_unprepared(&format!("ANALYZE {table}")).await?;
    }
    Ok(())
}

/// Locks the selected rows until commit where rows can be locked; SQLite's writer is alone anyway.
pub fn locked<E: EntityTrait>(tx: &DatabaseTransaction, select: Select<E>) -> Select<E> {
    match tx.get_database_backend() {
        DatabaseBackend::Postgres => select.lock_exclusive(),
        _ => select,
    }
}

/// Locks the selected rows and passes over those that another worker holds.
pub fn claimed<E: EntityTrait>(tx: &DatabaseTransaction, select: Select<E>) -> Select<E> {
    use sea_orm::sea_query::{LockBehavior, LockType};
    match tx.get_database_backend() {
        DatabaseBackend::Postgres => select.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked),
        _ => select,
    }
}
