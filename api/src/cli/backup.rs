//! `backup` and `restore`: one folder holds database, files and keys.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::Args;
use sea_orm::ConnectionTrait;
use tokio::process::Command;

use super::{Data, say};
use crate::{db::Pools, startup::MASTER_KEY};

/// The database in a copy, by engine.
const SQLITE: &str = "fayuan.db";
const POSTGRES: &str = "fayuan.dump";

#[derive(Debug, Args)]
pub struct Backup {
    #[command(flatten)]
    data: Data,
    /// A folder that does not exist yet.
    #[arg(long)]
    to: PathBuf,
    /// Leave the master key out, for a copy that is kept elsewhere: without the key nobody reads it, and with the
    /// key lost nobody ever will.
    #[arg(long)]
    without_master_key: bool,
}

#[derive(Debug, Args)]
pub struct Restore {
    #[command(flatten)]
    data: Data,
    /// A folder that `backup` wrote.
    #[arg(long)]
    from: PathBuf,
}

/// Writes the copy. The service may go on running: the database is copied as of one instant, and files are
/// never changed once written.
pub async fn backup(Backup { data, to, without_master_key }: Backup) -> anyhow::Result<()> {
    let url = data.url().map_err(anyhow::Error::msg)?;
    std::fs::create_dir(&to).with_context(|| format!("{} must not exist yet", to.display()))?;
    if url.starts_with("sqlite:") {
        let target = to.join(SQLITE).display().to_string().replace('\'', "''");
        let pools = Pools::open(&url, 1).await?;
        pools.worker(0).writer().execute_unprepared(&format!("VACUUM INTO '{target}'")).await?;
    } else {
        postgres("pg_dump", &["--format=custom", "--file"], &to.join(POSTGRES), &url).await?;
    }
    let kept_out = without_master_key.then_some(MASTER_KEY);
    for folder in ["files", "keys"] {
        copy(&data.data_dir.join(folder), &to.join(folder), kept_out)?;
    }
    say(&format!("the copy is in {}", to.display()));
    if !to.join("keys").join(MASTER_KEY).exists() {
        say("the master key is not in it: keep that too, at another place");
    }
    Ok(())
}

/// Brings the copy back. Nothing that is there is overwritten.
pub async fn restore(Restore { data, from }: Restore) -> anyhow::Result<()> {
    let url = data.url().map_err(anyhow::Error::msg)?;
    for folder in ["files", "keys"] {
        let target = data.data_dir.join(folder);
        anyhow::ensure!(!target.exists(), "{} is there already", target.display());
    }
    std::fs::create_dir_all(&data.data_dir)?;
    match url.strip_prefix("sqlite://") {
        Some(file) => {
            anyhow::ensure!(!Path::new(file).exists(), "{file} is there already");
            std::fs::copy(from.join(SQLITE), file).context("the database")?;
        }
        None => {
            postgres("pg_restore", &["--exit-on-error", "--dbname", &url], &from.join(POSTGRES), "").await?
        }
    }
    for folder in ["files", "keys"] {
        copy(&from.join(folder), &data.data_dir.join(folder), None)?;
    }
    say(&format!("restored from {}", from.display()));
    if data.master_key_file.is_none() && !data.data_dir.join("keys").join(MASTER_KEY).exists() {
        say(&format!("before the service starts, put the master key back as keys/{MASTER_KEY}"));
    }
    Ok(())
}

/// Runs one of PostgreSQL's own programs, which know their formats best.
async fn postgres(program: &str, options: &[&str], file: &Path, url: &str) -> anyhow::Result<()> {
    let mut command = Command::new(program);
    command.args(options).arg(file);
    if !url.is_empty() {
        command.arg(url);
    }
    let done = command.status().await.with_context(|| format!("{program} is needed"))?;
    anyhow::ensure!(done.success(), "{program} failed");
    Ok(())
}

/// Copies a folder, but for the files of one name.
fn copy(from: &Path, to: &Path, kept_out: Option<&str>) -> anyhow::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target, kept_out)?;
        } else if kept_out.is_none_or(|name| entry.file_name() != name) {
            std::fs::copy(entry.path(), &target)?;
        }
    }
    Ok(())
}
