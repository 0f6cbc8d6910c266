//! The command line: every option is also an environment variable, and all mistakes are told at once.

mod audit;
mod backup;
mod keys;
mod organisation;
mod provider;
mod rules;
mod serve;
mod settings;
mod user;
mod verification;

use std::{io::Write, process::ExitCode};

use clap::{Parser, Subcommand};

pub use provider::{Provider, trustworthy};
pub use settings::{Data, Sealing, Settings, Sms};
pub use verification::{Checks, Verification};

/// 法援通: legal aid from application to archive, in one binary.
#[derive(Debug, Parser)]
#[command(name = "fayuan", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Start the service; the database is brought up to date first.
    Serve(Box<settings::Serve>),
    /// Bring the database up to date.
    Migrate(Data),
    /// Print the OpenAPI document; needs no database.
    Openapi,
    /// Fill an empty database with demonstration data and print the accounts.
    Demo(serve::Demo),
    /// Organisations.
    #[command(subcommand)]
    Organisation(organisation::Command),
    /// Accounts.
    #[command(subcommand)]
    User(user::Command),
    /// Write a copy of database, files and keys into a new folder.
    Backup(backup::Backup),
    /// Bring a copy back into an empty data folder.
    Restore(backup::Restore),
    /// The keys that seal personal data.
    #[command(subcommand)]
    Keys(keys::Command),
    /// The journal.
    #[command(subcommand)]
    Audit(audit::Command),
    /// Rule packs.
    #[command(subcommand)]
    Rules(rules::Command),
}

/// Runs what the command line asks for.
pub async fn run() -> ExitCode {
    let cli = Cli::parse();
    let filter = tracing_subscriber::EnvFilter::try_from_env("FAYUAN_LOG")
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,api=info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let done = match cli.command {
        Command::Serve(serve) => serve::serve(*serve).await,
        Command::Migrate(data) => serve::migrate(data).await,
        Command::Openapi => openapi(),
        Command::Demo(demo) => serve::demo(demo).await,
        Command::Organisation(command) => organisation::run(command).await,
        Command::User(command) => user::run(command).await,
        Command::Backup(command) => backup::backup(command).await,
        Command::Restore(command) => backup::restore(command).await,
        Command::Keys(command) => keys::run(command).await,
        Command::Audit(command) => audit::run(command).await,
        Command::Rules(command) => rules::run(command).await,
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            tell(&format!("fayuan: {error:#}"), &mut std::io::stderr());
            ExitCode::FAILURE
        }
    }
}

fn openapi() -> anyhow::Result<()> {
    tell(&crate::document::document().to_pretty_json()?, &mut std::io::stdout());
    Ok(())
}

/// Writes a line for the person at the terminal; a closed pipe is nobody's problem.
fn tell(line: &str, to: &mut impl Write) {
    let _ = writeln!(to, "{line}");
}

/// Writes a line to the terminal.
pub(crate) fn say(line: &str) {
    tell(line, &mut std::io::stdout());
}
