//! `keys`: which keys seal the personal data, and their rotation.

use clap::{Args, Subcommand};

use super::{Data, say, serve::offline};
use crate::{
    startup,
    vault::rotation::{self, Progress},
};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Show every data key and how many values it seals.
    Status(Data),
    /// Make a new data key and seal everything anew with it. The service may go on running; what was interrupted is
    /// taken up again.
    Rotate(Rotate),
}

#[derive(Debug, Args)]
pub struct Rotate {
    #[command(flatten)]
    data: Data,
    /// Values of one transaction.
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u64).range(1..=10_000))]
    batch: u64,
}

/// Runs the command.
pub async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Status(data) => status(data).await,
        Command::Rotate(Rotate { data, batch }) => rotate(data, batch).await,
    }
}

async fn status(data: Data) -> anyhow::Result<()> {
    let (_, pools) = startup::open(&offline(data)?).await?;
    for key in rotation::status(&pools.worker(0)).await? {
        let retired = key.retired_at.map_or("in use".to_owned(), |at| format!("retired {at:?}"));
        say(&format!(
            "k{} {} made {:?}, {retired}, {} values",
            key.id, key.algorithm, key.created_at, key.values
        ));
    }
    Ok(())
}

async fn rotate(data: Data, batch: u64) -> anyhow::Result<()> {
    let algorithm = data.cipher;
    let (state, pools) = startup::open(&offline(data)?).await?;
    let tell = |progress: Progress| match progress {
        Progress::Key(id) => say(&format!("everything is sealed with k{id} from now on")),
        Progress::Resealed(slot, values) => {
            say(&format!("{}.{}: {values} sealed anew", slot.table, slot.column));
        }
        Progress::Retired(keys) => say(&format!("done; {keys} older keys retired")),
    };
    rotation::rotate(&state.vault, &pools.worker(0), algorithm, batch, || state.clock.now(), tell).await
}
