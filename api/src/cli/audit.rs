//! `audit verify`: does every chain of the journal hold?

use clap::Subcommand;

use super::{Data, say, serve::offline};
use crate::{journal, startup};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check every link of every chain; fails when a row was changed, removed or moved.
    Verify(Data),
}

/// Runs the command.
pub async fn run(Command::Verify(data): Command) -> anyhow::Result<()> {
    let (_, pools) = startup::open(&offline(data)?).await?;
    let (rows, broken) = journal::verify(pools.worker(0).reader()).await?;
    for chain in &broken {
        say(&format!("broken: organisation {} at entry {}", chain.organisation_id, chain.seq));
    }
    anyhow::ensure!(broken.is_empty(), "{} of the journal's chains do not hold", broken.len());
    say(&format!("the journal holds: {rows} entries"));
    Ok(())
}
