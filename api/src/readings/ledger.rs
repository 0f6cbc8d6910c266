//! The one writer of readings in a process. Requests hand their reading over and wait; while one statement is on its
//! way to the disk, those that wait gather for the next. So a look costs a share of a commit, and never none.

use std::{sync::OnceLock, time::Duration};

use openapi::Code;
use sea_orm::{EntityTrait, IntoActiveModel};
use tokio::{
    sync::{mpsc, oneshot},
    time::timeout,
};

use super::entity;
use crate::{
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
pub struct Ledger(OnceLock<mpsc::Sender<Waiting>>);

impl Ledger {
    /// Starts the writer on this database. It ends with the last handle of the ledger.
    pub fn open(&self, db: Db) {
        let (inlet, outlet) = mpsc::channel(WAITING);
        if self.0.set(inlet).is_ok() {
            tokio::spawn(write(db, outlet));
        }
    }

    /// Writes a reading down. When this answers well, it is on the disk; otherwise nothing may be shown.
    pub(super) async fn enter(&self, row: entity::Model) -> Result<()> {
        let entered = async {
            let (written, done) = oneshot::channel();
            self.0.get()?.send(Waiting { row, written }).await.ok()?;
            done.await.ok()
        };
        match timeout(PATIENCE, entered).await {
            Ok(Some(())) => Ok(()),
            Ok(None) | Err(_) => Err(Error::Problem(Code::Unavailable)),
        }
    }
}

async fn write(db: Db, mut outlet: mpsc::Receiver<Waiting>) {
    let mut gathered = Vec::with_capacity(BATCH);
    while outlet.recv_many(&mut gathered, BATCH).await > 0 {
        let (rows, waiting): (Vec<_>, Vec<_>) =
            gathered.drain(..).map(|Waiting { row, written }| (row.into_active_model(), written)).unzip();
        // One statement is its own transaction. SQLite lends its one writer to who asked first.
        match entity::Entity::insert_many(rows).exec_without_returning(db.writer()).await {
            Ok(_) => {
                for written in waiting {
                    // Who no longer waits has hung up.
                    let _ = written.send(());
                }
            }
            Err(error) => tracing::error!(%error, "readings were not recorded, so nothing was shown"),
        }
    }
}
