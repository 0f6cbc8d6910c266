//! Connections: each worker has readers of its own; on PostgreSQL also writers, while SQLite has one for all.

use std::time::Duration;

use sea_orm::{
    ConnectOptions, Database, DatabaseBackend, DatabaseConnection, DbErr, SqliteTransactionMode,
    TransactionOptions,
};

use super::reader::{PATIENCE, Reader};

/// Connections of a worker on PostgreSQL: a statement that reads is done at once, a transaction waits for the disk.
const READERS: u32 = 4;
const WRITERS: u32 = 6;

/// Connections of a worker on SQLite, which is a thread each.
const SQLITE_READERS: u32 = 2;

/// The database as one worker sees it.
#[derive(Debug, Clone)]
pub struct Db {
    pub(super) read: Reader,
    pub(super) write: DatabaseConnection,
}

impl Db {
    /// For migrations and maintenance, which bring their own transactions.
    pub(crate) fn writer(&self) -> &DatabaseConnection {
        &self.write
    }

    /// For reading; what is written goes through `begin`.
    pub(crate) fn reader(&self) -> &Reader {
        &self.read
    }
}

/// The databases of all workers.
#[derive(Debug, Clone)]
pub struct Pools(Vec<Db>);

impl Pools {
    /// Opens `workers` handles on the database at `url` (`sqlite://…` or `postgres://…`).
    pub async fn open(url: &str, workers: usize) -> Result<Self, DbErr> {
        let mut handles = Vec::new();
        if url.starts_with("sqlite:") {
            let write = Database::connect(sqlite(url, 1)).await?;
            for _ in 0..workers.max(1) {
                let read = Database::connect(sqlite(url, SQLITE_READERS)).await?;
                handles.push(Db { read: Reader::new(read, SQLITE_READERS), write: write.clone() });
            }
        } else {
            for _ in 0..workers.max(1) {
                let write = Database::connect(postgres(url, WRITERS)).await?;
                let read = Database::connect(postgres(url, READERS)).await?;
                handles.push(Db { read: Reader::new(read, READERS), write });
            }
        }
        Ok(Self(handles))
    }

    /// Calls back for every statement, on all handles given out afterwards.
    pub fn observe(&mut self, callback: impl Fn() + Clone + Send + Sync + 'static) {
        for db in &mut self.0 {
            db.read.observe(callback.clone());
            let callback = callback.clone();
            db.write.set_metric_callback(move |_| callback());
        }
    }

    /// The handle of one worker.
    pub fn worker(&self, number: usize) -> Db {
        self.0[number % self.0.len()].clone()
    }
}

/// What a writing transaction asks of the engine.
pub(super) fn writing(on: &DatabaseConnection) -> TransactionOptions {
    let sqlite = on.get_database_backend() == DatabaseBackend::Sqlite;
    TransactionOptions {
        sqlite_transaction_mode: sqlite.then_some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    }
}

fn sqlite(url: &str, connections: u32) -> ConnectOptions {
    let mut options = common(url, connections);
    options.map_sqlx_sqlite_opts(|opts| {
        opts.create_if_missing(true)
            .foreign_keys(true)
            .busy_timeout(Duration::from_secs(10))
            .pragma("journal_mode", "WAL")
            .pragma("synchronous", "FULL")
            .pragma("cache_size", "-16000")
            .statement_cache_capacity(256)
    });
    options
}

fn postgres(url: &str, connections: u32) -> ConnectOptions {
    let mut options = common(url, connections);
    options.connect_lazy(true).map_sqlx_postgres_opts(|opts| opts.statement_cache_capacity(256));
    options
}

/// The ping before each use costs a fifth of the throughput; a connection that was idle is pinged.
fn common(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .acquire_timeout(PATIENCE)
        .test_before_acquire(false)
        .test_before_acquire_if_idle_for(Duration::from_secs(5))
        .sqlx_logging(false);
    options
}
