//! The released binary in a process of its own, and callers for it.

use std::{
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use api::{
    auth::{Caller, tokens::Keys},
    clock::Clock,
    startup,
};
use openapi::auth::Role;
use tests::Database;
use uuid::Uuid;

use super::seed;

/// Enough callers that none reaches what one may ask for in a minute (1200).
const CALLERS: u128 = 2_500;

/// A running service; ends with this value.
pub struct Service {
    process: Child,
    pub port: u16,
    keys: Keys,
}

impl Drop for Service {
    fn drop(&mut self) {
        // It may be gone already; then there is nothing to end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Service {
    /// Starts `FAYUAN_BIN` on a database, as an operator would: with limits, log and jobs.
    pub async fn start(database: &Database) -> Result<Self> {
        let binary =
            std::env::var_os("FAYUAN_BIN").map(PathBuf::from).context("FAYUAN_BIN names no binary")?;
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let folder = database.folder.path();
        let process = Command::new(binary)
            .arg("serve")
            .env("FAYUAN_DATA_DIR", folder)
            .env("FAYUAN_DATABASE_URL", &database.url)
            .env("FAYUAN_LISTEN", format!("127.0.0.1:{port}"))
            .stdout(Stdio::null())
            .stderr(std::fs::File::create(folder.join("log"))?)
            .spawn()
            .context("starting FAYUAN_BIN")?;
        let key = folder.join("keys/token.key");
        let mut service = Self { process, port, keys: Keys::new(&[]) };
        service.ready().await?;
        service.keys = Keys::new(&std::fs::read(key).context("the key of the service")?);
        Ok(service)
    }

    async fn ready(&mut self) -> Result<()> {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(30) {
            if let Some(status) = self.process.try_wait()? {
                bail!("the service ended: {status}");
            }
            if let Ok(mut connection) = super::http::Connection::open(self.port).await
                && connection.ask(&super::http::get("/readyz", "")).await.is_ok()
            {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        bail!("the service is not ready after 30 s")
    }

    /// Fresh access tokens of a centre's clerks, signed with the service's own key: signing in costs a tenth of a
    /// second by design and is not what is measured.
    pub fn tokens(&self, organisation: Uuid) -> Result<Arc<[String]>> {
        (0..CALLERS).map(|number| self.token(organisation, number)).collect()
    }

    fn token(&self, organisation: Uuid, number: u128) -> Result<String> {
        let id = Uuid::from_u128(seed::CLERKS + number).into();
        let clerk = Caller::staff(id, vec![(Role::Intake, organisation)]);
        self.keys.issue(clerk, Clock::default().now()).map_err(|error| anyhow::anyhow!("a token: {error:?}"))
    }

    /// A signed-in clerk of a centre, for what is asked once.
    pub fn client(&self, organisation: Uuid) -> Result<client::Client> {
        startup::choose_tls();
        let http = reqwest::Client::builder().build()?;
        let client = client::Client::new(http, &format!("http://127.0.0.1:{}", self.port));
        client.set_token(Some(self.token(organisation, 0)?));
        Ok(client)
    }

    /// The most memory it has had so far, in MB.
    pub fn peak_memory(&self) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).context("no VmHWM")?;
        let kilobytes: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kilobytes / 1024.0)
    }
}
