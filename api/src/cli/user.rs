//! `user create`: the first administrator, who invites the others in the browser.

use clap::{Args, Subcommand};
use openapi::auth::Role;
use uuid::Uuid;

use super::{Data, say, serve::offline};
use crate::{
    auth::Context,
    startup,
    users::service::{FirstAccount, create},
};

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Create an account with roles at one organisation. The password is read from FAYUAN_PASSWORD.
    Create(Create),
}

#[derive(Debug, Args)]
pub struct Create {
    #[command(flatten)]
    data: Data,
    #[arg(long)]
    username: String,
    #[arg(long)]
    name: String,
    /// The organisation's id.
    #[arg(long)]
    organisation: Uuid,
    /// A role of §2.1, such as SYS_ADMIN; may be given several times.
    #[arg(long = "role", required = true)]
    roles: Vec<Role>,
    #[arg(long, env = "FAYUAN_PASSWORD", hide_env_values = true)]
    password: String,
}

/// Runs the command.
pub async fn run(Command::Create(command): Command) -> anyhow::Result<()> {
    let Create { data, username, name, organisation, roles, password } = command;
    let (state, pools) = startup::open(&offline(data)?).await?;
    let cx = Context::system(state, pools.worker(0));
    let new = FirstAccount {
        username: username.parse()?,
        name: name.parse()?,
        organisation_id: organisation.into(),
        roles,
        password,
    };
    let tx = cx.begin().await?;
    let user = create(&tx, &cx, new).await?;
    tx.commit().await?;
    say(&format!("created {}", user.username));
    Ok(())
}
