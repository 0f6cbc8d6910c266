//! Reading at one round trip for each statement: sqlx asks a connection whether it is alive whenever it comes back to
//! its pool, which doubles what a short read costs. Here a connection comes back once in a few seconds instead.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};

use sea_orm::{
    ConnectionTrait, DatabaseBackend, DatabaseConnection, DbErr, ExecResult, QueryResult, RuntimeErr,
    Statement, Values,
    sqlx::{
        AssertSqlSafe, Database, Error, Executor, IntoArguments, Pool, Postgres, Sqlite,
        pool::PoolConnection, query_with,
    },
};
use sea_query_sqlx::SqlxValues;
use tokio::{sync::Semaphore, time::timeout};

/// How long a connection is kept between two questions whether it is alive.
const KEPT: Duration = Duration::from_secs(5);

/// How long a statement waits for a connection.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// What is called for every statement.
type Observer = Arc<dyn Fn() + Send + Sync>;

/// The connections through which a worker reads.
#[derive(Clone)]
pub struct Reader {
    through: DatabaseConnection,
    lender: Arc<Lenders>,
    observer: Option<Observer>,
}

impl fmt::Debug for Reader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader").field("through", &self.through).finish_non_exhaustive()
    }
}

enum Lenders {
    Sqlite(Lender<Sqlite>),
    Postgres(Lender<Postgres>),
}

impl Reader {
    /// Reads through a pool of its own with so many connections.
    pub(super) fn new(through: DatabaseConnection, connections: u32) -> Self {
        let lender = match through.get_database_backend() {
            DatabaseBackend::Sqlite => {
                Lenders::Sqlite(Lender::new(through.get_sqlite_connection_pool(), connections))
            }
            _ => Lenders::Postgres(Lender::new(through.get_postgres_connection_pool(), connections)),
        };
        Self { through, lender: Arc::new(lender), observer: None }
    }

    /// Calls back for every statement.
    pub(super) fn observe(&mut self, observer: impl Fn() + Clone + Send + Sync + 'static) {
        let called = observer.clone();
        self.through.set_metric_callback(move |_| called());
        self.observer = Some(Arc::new(observer));
    }

    fn observed(&self) {
        if let Some(observer) = &self.observer {
            observer();
        }
    }
}

#[async_trait::async_trait]
impl ConnectionTrait for Reader {
    fn get_database_backend(&self) -> DatabaseBackend {
        self.through.get_database_backend()
    }

    // Nobody writes here. Nor would a statement that went past the lender find a connection in its pool.
    async fn execute_raw(&self, _: Statement) -> Result<ExecResult, DbErr> {
        Err(only_reads())
    }

    async fn execute_unprepared(&self, _: &str) -> Result<ExecResult, DbErr> {
        Err(only_reads())
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.observed();
        match &*self.lender {
            Lenders::Sqlite(lender) => lender.one(statement).await.map(|row| row.map(Into::into)),
            Lenders::Postgres(lender) => lender.one(statement).await.map(|row| row.map(Into::into)),
        }
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.observed();
        Ok(match &*self.lender {
            Lenders::Sqlite(lender) => lender.all(statement).await?.into_iter().map(Into::into).collect(),
            Lenders::Postgres(lender) => lender.all(statement).await?.into_iter().map(Into::into).collect(),
        })
    }
}

/// Lends the connections of a pool that nobody else takes from.
struct Lender<D: Database> {
    pool: Pool<D>,
    /// As many as the pool may open, so that nobody waits for a connection that is kept here.
    free: Semaphore,
    kept: Mutex<Vec<Kept<D>>>,
}

/// A connection, and since when the pool has not seen it.
struct Kept<D: Database> {
    connection: PoolConnection<D>,
    since: Instant,
}

impl<D: Database> Lender<D>
where
    for<'c> &'c mut D::Connection: Executor<'c, Database = D>,
    SqlxValues: IntoArguments<D>,
{
    fn new(pool: &Pool<D>, connections: u32) -> Self {
        let free = Semaphore::new(usize::try_from(connections).unwrap_or(1));
        Self { pool: pool.clone(), free, kept: Mutex::default() }
    }

    async fn one(&self, statement: Statement) -> Result<Option<D::Row>, DbErr> {
        let Statement { sql, values, .. } = statement;
        let query = query_with(AssertSqlSafe(sql), SqlxValues(values.unwrap_or(Values(Vec::new()))));
        self.lent(async |connection| query.fetch_optional(connection).await).await
    }

    async fn all(&self, statement: Statement) -> Result<Vec<D::Row>, DbErr> {
        let Statement { sql, values, .. } = statement;
        let query = query_with(AssertSqlSafe(sql), SqlxValues(values.unwrap_or(Values(Vec::new()))));
        self.lent(async |connection| query.fetch_all(connection).await).await
    }

    /// Uses a connection. After an error, or when nobody waits for the answer any more, it is not kept but goes back
    /// to the pool, which looks whether it can still be used.
    async fn lent<T>(
        &self,
        read: impl AsyncFnOnce(&mut D::Connection) -> Result<T, Error>,
    ) -> Result<T, DbErr> {
        let free = timeout(PATIENCE, self.free.acquire()).await.ok().and_then(Result::ok);
        let _free = free.ok_or(Error::PoolTimedOut).map_err(told)?;
        let kept = self.kept().pop().filter(|kept| kept.since.elapsed() < KEPT);
        let mut kept = match kept {
            Some(kept) => kept,
            None => Kept { connection: self.pool.acquire().await.map_err(told)?, since: Instant::now() },
        };
        let read = read(&mut kept.connection).await.map_err(told)?;
        self.kept().push(kept);
        Ok(read)
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, Vec<Kept<D>>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection finds its way back to a pool in a runtime only, and the last handle of a database may be dropped where
/// there is none any more: by the thread of a worker that has ended. What is kept is closed then.
impl<D: Database> Drop for Lender<D> {
    fn drop(&mut self) {
        let kept = self.kept.get_mut().unwrap_or_else(PoisonError::into_inner);
        for Kept { connection, since: _ } in kept.drain(..) {
            drop(connection.detach());
        }
    }
}

fn only_reads() -> DbErr {
    DbErr::Custom("a reader only reads".to_owned())
}

fn told(error: Error) -> DbErr {
    DbErr::Query(RuntimeErr::SqlxError(Arc::new(error)))
}
