//! `organisation create`: the first centre of a new installation.

use clap::{Args, Subcommand};
use openapi::{Line, organisations::OrganisationType};
use sea_orm::{EntityTrait, IntoActiveModel};

use super::{Data, say, serve::offline};
use crate::{
    auth::Context,
    db::{Doc, Text},
    organisations::entity::{self, Model},
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
    /// A type of §3.1: BUREAU, CENTRE, STATION_TOWNSHIP, FIRM or GRASSROOTS_OFFICE.
    #[arg(long)]
    kind: OrganisationType,
    #[arg(long)]
    name: Line,
    /// One to six characters that stand in numbers, such as 濮.
    #[arg(long)]
    short_name: String,
    /// GB/T 2260, six digits.
    #[arg(long)]
    region: String,
}

/// Runs the command.
pub async fn run(Command::Create(command): Command) -> anyhow::Result<()> {
    let Create { data, kind, name, short_name, region } = command;
    anyhow::ensure!((1..=6).contains(&short_name.chars().count()), "a short name has one to six characters");
    anyhow::ensure!(
        region.len() == 6 && region.bytes().all(|b| b.is_ascii_digit()),
        "a region has six digits"
    );
    let (state, pools) = startup::open(&offline(data)?).await?;
    let cx = Context::system(state, pools.worker(0));
    let row = Model {
        id: cx.new_id(),
        parent_id: None,
        kind: Text(kind),
        name: name.into(),
        short_name,
        region_code: region,
        address: None,
        phones: Doc(Vec::new()),
        open_hours: None,
    };
    let id = row.id;
    let tx = cx.begin().await?;
    entity::Entity::insert(row.into_active_model()).exec_without_returning(&tx).await?;
    tx.commit().await?;
    say(&id.to_string());
    Ok(())
}
