//! `audit verify`: does every chain of the journal and of the readings hold?

use clap::Subcommand;

use super::{Data, say, serve::offline};
use crate::{journal, readings, startup};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check every link of every chain; fails when a row was changed, removed or moved.
    Verify(Data),
}

/// Runs the command.
pub async fn run(Command::Verify(data): Command) -> anyhow::Result<()> {
    let (_, pools) = startup::open(&offline(data)?).await?;
    let db = pools.worker(0);
    let (rows, broken) = journal::verify(db.reader()).await?;
    let (looks, unread) = readings::verify(db.reader()).await?;
    for chain in &broken {
        say(&format!("broken: organisation {} at entry {}", chain.organisation_id, chain.seq));
    }
    for chain in &unread {
        say(&format!("broken: readings {} at entry {}", chain.chain, chain.seq));
    }
    anyhow::ensure!(broken.is_empty(), "{} of the journal's chains do not hold", broken.len());
    anyhow::ensure!(unread.is_empty(), "{} of the chains of readings do not hold", unread.len());
    say(&format!("the journal holds: {rows} entries"));
    say(&format!("the readings hold: {looks} entries"));
    Ok(())
}
