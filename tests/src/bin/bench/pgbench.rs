//! The same work as plain SQL, done by pgbench on the same server: what the machine can do without a service.

use std::{path::PathBuf, process::Command};

use anyhow::{Context, Result, ensure};
use tests::Database;

use super::{load::CONNECTIONS, scripts};

/// pgbench and the database it works on.
pub struct Pgbench<'a> {
    program: PathBuf,
    database: &'a Database,
    seconds: u64,
}

impl<'a> Pgbench<'a> {
    /// The program of the throw-away server.
    pub fn on(database: &'a Database, seconds: u64) -> Result<Self> {
        let folder = std::env::var_os("PGBIN").context("PGBIN names no folder")?;
        Ok(Self { program: PathBuf::from(folder).join("pgbench"), database, seconds })
    }

    /// Runs a script over and over, prepared, and answers how often a second.
    pub async fn per_second(&self, script: scripts::Script) -> Result<f64> {
        let file = self.database.folder.path().join("script.sql");
        std::fs::write(&file, script.text()?)?;
        let mut command = Command::new(&self.program);
        command
            .args(["--no-vacuum", "--protocol=prepared", "--jobs=2"])
            .arg(format!("--client={CONNECTIONS}"))
            .arg(format!("--time={}", self.seconds))
            .arg(format!("--file={}", file.display()))
            .arg(&self.database.url);
        let done = tokio::task::spawn_blocking(move || command.output()).await??;
        let said = String::from_utf8_lossy(&done.stdout).into_owned();
        ensure!(done.status.success(), "pgbench: {said}{}", String::from_utf8_lossy(&done.stderr));
        let line = said.lines().find_map(|line| line.strip_prefix("tps = "));
        let number = line.and_then(|line| line.split(' ').next()).context("pgbench said no tps")?;
        Ok(number.parse()?)
    }
}
