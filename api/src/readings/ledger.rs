//! The one writer of readings in a process. Requests hand their reading over and wait; while one statement is on its
//! way to the disk, those that wait gather for the next. So a look costs a share of a commit, and never none. What is
//! written is linked (`super::chain`): the writer knows its last link, so that linking asks the database nothing.

use std::{
    sync::{Arc, Mutex, OnceLock, PoisonError},
    time::Duration,
};

use chrono::{DateTime, Utc};
use openapi::Code;
use sea_orm::{DbErr, EntityTrait, IntoActiveModel};
use tokio::{
    sync::{mpsc, oneshot},
    time::timeout,
};
use uuid::Uuid;

use super::{
    chain::{Chain, End},
    entity,
};
use crate::{
    auth::Context,
    db::Db,
    http::{Error, Result},
};

/// Readings that wait at most; who comes then waits to be let in.
const WAITING: usize = 4096;
/// Readings in one statement at most: so few that each number's statement stays prepared.
const BATCH: usize = 64;
/// How long a request waits for its reading to be written.
const PATIENCE: Duration = Duration::from_secs(10);

/// A reading, and who waits for it.
#[derive(Debug)]
struct Waiting {
    row: entity::Model,
    written: oneshot::Sender<()>,
}

/// The way to the writer; closed until a service opens it.
#[derive(Debug, Default)]
pub struct Ledger {
    inlet: OnceLock<mpsc::Sender<Waiting>>,
    /// The last link that is on the disk.
    end: Arc<Mutex<Option<End>>>,
}

impl Ledger {
    /// Starts the writer on this database, with a chain of this id. It ends with the last handle of the ledger.
    pub fn open(&self, db: Db, id: Uuid, at: DateTime<Utc>) {
        let (inlet, outlet) = mpsc::channel(WAITING);
        if self.inlet.set(inlet).is_ok() {
            tokio::spawn(write(db, outlet, self.end.clone(), (id, at)));
        }
    }

    /// Writes a reading down. When this answers well, it is on the disk; otherwise nothing may be shown.
    pub(super) async fn enter(&self, row: entity::Model) -> Result<()> {
        let entered = async {
            let (written, done) = oneshot::channel();
            self.inlet.get()?.send(Waiting { row, written }).await.ok()?;
            done.await.ok()
        };
        match timeout(PATIENCE, entered).await {
            Ok(Some(())) => Ok(()),
            Ok(None) | Err(_) => Err(Error::Problem(Code::Unavailable)),
        }
    }

    /// Writes down how far the chain is: what is cut off its end is missed from then on.
    pub async fn note(&self, cx: &Context) -> Result<()> {
        let reached = self.end.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(end) = reached else { return Ok(()) };
        let tx = cx.begin().await?;
        end.note(&tx).await?;
        Ok(tx.commit().await?)
    }
}

async fn write(
    db: Db,
    mut outlet: mpsc::Receiver<Waiting>,
    end: Arc<Mutex<Option<End>>>,
    (id, at): (Uuid, DateTime<Utc>),
) {
    let mut gathered = Vec::with_capacity(BATCH);
    let mut chain = Chain::open(db.writer(), id, at).await.ok();
    while outlet.recv_many(&mut gathered, BATCH).await > 0 {
        let (mut rows, waiting): (Vec<_>, Vec<_>) =
            gathered.drain(..).map(|Waiting { row, written }| (row, written)).unzip();
        match append(&db, &mut chain, &mut rows).await {
            Ok(()) => {
                let reached = chain.as_ref().map(Chain::end);
                *end.lock().unwrap_or_else(PoisonError::into_inner) = reached;
                for written in waiting {
                    // Who no longer waits has hung up.
                    let _ = written.send(());
                }
            }
            Err(error) => {
                tracing::error!(%error, "readings were not recorded, so nothing was shown");
                // Whether they reached the disk is not known, so nothing is linked to them.
                chain = None;
            }
        }
    }
}

/// Links and writes readings. One statement is its own transaction. SQLite lends its one writer to who asked first.
async fn append(
    db: &Db,
    chain: &mut Option<Chain>,
    rows: &mut [entity::Model],
) -> std::result::Result<(), DbErr> {
    let Some((id, at)) = rows.first().map(|row| (row.id, row.at)) else { return Ok(()) };
    let open = match chain.take() {
        Some(open) => open,
        None => Chain::open(db.writer(), id, at).await?,
    };
    chain.insert(open).link(rows);
    let rows = rows.iter().cloned().map(IntoActiveModel::into_active_model);
    entity::Entity::insert_many(rows).exec_without_returning(db.writer()).await?;
    Ok(())
}
