//! `organisation create`: the first centre of a new installation.

use clap::{Args, Subcommand};
use openapi::{Line, organisations::OrganisationType};

use super::{Data, say, serve::offline};
use crate::{
    auth::Context,
    organisations::{self, entity::Model},
    startup,
};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Create an organisation and print its id.
    Create(Create),
}

#[derive(Debug, Args)]
pub struct Create {
    #[command(flatten)]
    data: Data,
    /// A type of §3.1, such as BUREAU, CENTRE, STATION_TOWNSHIP or FIRM.
    #[arg(long)]
    kind: OrganisationType,
    #[arg(long)]
    name: Line,
    /// One to six characters that stand in numbers, such as 濮.
    #[arg(long)]
    short_name: String,
    /// GB/T 2260: six digits, nine for a township, twelve for a village.
    #[arg(long)]
    region: String,
}

/// Runs the command.
pub async fn run(Command::Create(command): Command) -> anyhow::Result<()> {
    let Create { data, kind, name, short_name, region } = command;
    anyhow::ensure!((1..=6).contains(&short_name.chars().count()), "a short name has one to six characters");
    let (state, pools) = startup::open(&offline(data)?).await?;
    let cx = Context::system(state, pools.worker(0));
    let region = domain::regions::normal(&region, cx.today())
        .map_err(|flaw| anyhow::anyhow!("the region is not one of today ({flaw})"))?;
    anyhow::ensure!(
        domain::organisations::places::on_level(kind, &region),
        "a unit of this type does not stand on the level of its region"
    );
    let row = Model::new(cx.new_id(), kind, &name, &short_name, &region);
    let id = row.id;
    let tx = cx.begin().await?;
    organisations::establish(&tx, row).await?;
    tx.commit().await?;
    say(&id.to_string());
    Ok(())
}
