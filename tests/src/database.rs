//! A database of one's own: a file, or a new database on the throw-away cluster.

use anyhow::{Context, Result};
use sea_orm::{ConnectionTrait, Database as Connection};
use tempfile::TempDir;
use uuid::Uuid;

/// An empty database that goes away with the test.
pub struct Database {
    pub url: String,
    pub folder: TempDir,
}

impl Database {
    /// A new database on the engine under test.
    pub async fn create() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let url = match std::env::var("FAYUAN_TEST_ENGINE").as_deref() {
            Ok("postgres") => postgres().await?,
            Ok("sqlite") | Err(_) => format!("sqlite://{}", folder.path().join("fayuan.db").display()),
            Ok(other) => anyhow::bail!("FAYUAN_TEST_ENGINE must be sqlite or postgres, not {other}"),
        };
        Ok(Self { url, folder })
    }

    /// Is this run on PostgreSQL?
    pub fn is_postgres(&self) -> bool {
        self.url.starts_with("postgres")
    }
}

async fn postgres() -> Result<String> {
    let admin = std::env::var("FAYUAN_TEST_DATABASE_URL")
        .context("FAYUAN_TEST_DATABASE_URL must name the throw-away PostgreSQL")?;
    let name = format!("story_{}", Uuid::new_v4().simple());
    let (server, _) = admin.rsplit_once('/').context("FAYUAN_TEST_DATABASE_URL has no database")?;
    Connection::connect(&admin).await?.execute_unprepared(&format!("CREATE DATABASE {name}")).await?;
    Ok(format!("{server}/{name}"))
}
