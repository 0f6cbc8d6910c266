//! `rules replay`: what another version of a pack would have found for those who were assessed.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{Data, say, serve::offline};
use crate::{
    auth::Context,
    rule_packs::{
        replay::{Named, replay},
        replay_sheet::workbook,
    },
    startup,
};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run stored assessments through another version, and tell who would come out otherwise, by number only.
    Replay(Replay),
}

#[derive(Debug, Args)]
pub struct Replay {
    #[command(flatten)]
    data: Data,
    /// The version they were assessed with, such as DX-2010@1; the newest in force when only the pack is named.
    #[arg(long)]
    pack: Named,
    /// The version to put in its place, such as DX-2010@2; the newest at all, drafts included, when only the pack is
    /// named.
    #[arg(long)]
    against: Named,
    /// A workbook to write, which does not exist yet.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// Runs the command.
pub async fn run(Command::Replay(command): Command) -> anyhow::Result<()> {
    let Replay { data, pack, against, out } = command;
    if let Some(path) = out.as_deref().filter(|path| path.exists()) {
        anyhow::bail!("{} is there already", path.display());
    }
    let (state, pools) = startup::open(&offline(data)?).await?;
    let cx = Context::system(state, pools.worker(0));
    let found = replay(&cx, &pack, &against).await?;
    let (looked_at, changed) = (found.impact.looked_at, found.impact.changed);
    say(&format!("{} -> {}: {looked_at} assessed, {changed} would change", found.pack, found.against));
    if found.unlike > 0 {
        say(&format!("{} do not come out as they are stored: the engine changed since", found.unlike));
    }
    for count in found.impact.outcomes() {
        say(&format!("  {}: {} -> {}", count.outcome, count.before, count.after));
    }
    for change in &found.changes {
        say(&format!("{} {} -> {}", change.number, change.before.outcome, change.after.outcome));
    }
    if let Some(path) = out {
        std::fs::write(&path, workbook(&found)?)?;
        say(&format!("written to {}", path.display()));
    }
    Ok(())
}
