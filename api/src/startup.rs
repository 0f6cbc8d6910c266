//! From settings to a running service: keys, files, database, jobs.

use std::{path::Path, sync::Arc, time::Duration};

use anyhow::Context as _;
use futures::{FutureExt, future::BoxFuture};
use migrations::Migrator;
use object_store::local::LocalFileSystem;
use sea_orm_migration::MigratorTrait;

use crate::{
    api_clients, attachments,
    auth::{Context, Policy, oidc, passwords::Hashing, tokens::Keys},
    beneficiaries,
    cli::{Sealing, Settings, Sms},
    clock::Clock,
    db::Pools,
    deadlines::{self, Calendars},
    directory,
    http::Result,
    jobs, rule_packs,
    sms::Gateway,
    state::State,
    vault::{Secret, Vault},
    verifications,
};

/// The master key's file in the folder of keys, where no other is given.
pub const MASTER_KEY: &str = "master.key";

/// Opens the data folder and the database, and brings the schema up to date.
pub async fn open(settings: &Settings) -> anyhow::Result<(Arc<State>, Pools)> {
    let pools = Pools::open(&settings.database_url, settings.workers).await.context("the database")?;
    migrate(&pools).await?;
    let clock = Clock::default();
    let vault = vault(&settings.data_dir, &settings.sealing, &pools, &clock).await?;
    let state = State {
        limits: settings.limits.clone(),
        policy: settings.policy.clone(),
        scanner: settings.scanner.clone(),
        provider: settings.provider.clone().map(oidc::Provider::new).transpose()?,
        connectors: settings.verification.connectors.clone(),
        verification: settings.verification.terms,
        ..state(&settings.data_dir, vault, gateway(&settings.sms)?, clock)?
    };
    let state = Arc::new(state);
    deadlines::refresh(&Context::system(state.clone(), pools.worker(0))).await.context("the calendar")?;
    rule_packs::start(&Context::system(state.clone(), pools.worker(0))).await.context("the rules")?;
    directory::rebuild(&Context::system(state.clone(), pools.worker(0))).await.context("the directory")?;
    api_clients::keep_up(&Context::system(state.clone(), pools.worker(0))).await.context("the programs")?;
    Ok((state, pools))
}

/// Brings the schema up to date.
pub async fn migrate(pools: &Pools) -> anyhow::Result<()> {
    Migrator::up(pools.worker(0).writer(), None).await.context("the schema")
}

/// The vault of a database whose schema is up to date; what stands in it plain is sealed first.
pub async fn vault(
    data_dir: &Path,
    sealing: &Sealing,
    pools: &Pools,
    clock: &Clock,
) -> anyhow::Result<Vault> {
    let master = match &sealing.master_key {
        Some(given) => given.clone(),
        None => Secret::new(secret(data_dir, MASTER_KEY)?)?,
    };
    Vault::of(&pools.worker(0), &master, sealing.algorithm, clock.now()).await.context("the vault")
}

/// What a service on this data folder holds.
pub fn state(data_dir: &Path, vault: Vault, sms: Gateway, clock: Clock) -> anyhow::Result<State> {
    let files = data_dir.join("files");
    std::fs::create_dir_all(&files).context("the folder for files")?;
    Ok(State {
        clock,
        calendar: Calendars::default(),
        rules: crate::rule_packs::Rules::default(),
        keys: Keys::new(&secret(data_dir, "token.key")?),
        vault,
        files: Arc::new(LocalFileSystem::new_with_prefix(&files).context("the folder for files")?),
        sms,
        data_dir: data_dir.to_owned(),
        hashing: Hashing::default(),
        policy: Policy::default(),
        provider: None,
        sweeps: attachments::Sweeps::default(),
        scanner: None,
        limits: crate::http::limits::Limits::default(),
        readings: crate::readings::Ledger::default(),
        directory: directory::Held::default(),
        names: crate::organisations::service::Names::default(),
        api_clients: crate::api_clients::Registry::default(),
        connectors: crate::verifications::Connectors::default(),
        verification: domain::verification::Terms::default(),
    })
}

/// Works off what is due, for as long as the process lives.
pub fn spawn_jobs(state: Arc<State>, pools: &Pools) -> tokio::task::JoinHandle<()> {
    let cx = Context::system(state, pools.worker(0));
    tokio::spawn(async move {
        let work = again_and_again("jobs", &cx, |cx| jobs::run(cx).boxed());
        // Not among the jobs: a list of thousands and a source that is slow take their time, and nobody waits for it.
        let lists = again_and_again("lists", &cx, |cx| beneficiaries::keep_up(cx).boxed());
        let sources = again_and_again("sources", &cx, |cx| verifications::work(cx).boxed());
        // Nor this: whoever stops a program does not wait for a long import.
        let doors = again_and_again("programs", &cx, |cx| api_clients::keep_up(cx).boxed());
        // Nor is this: what was just sent in is looked at while everything else goes on.
        let scans = again_and_again("scans", &cx, |cx| attachments::look_through(cx).boxed());
        tokio::join!(work, lists, sources, doors, scans);
    })
}

/// Does something every two seconds, whatever came of it the last time.
async fn again_and_again(what: &str, cx: &Context, act: fn(&Context) -> BoxFuture<'_, Result<()>>) {
    let mut tick = tokio::time::interval(Duration::from_secs(2));
    loop {
        tick.tick().await;
        if let Err(error) = act(cx).await {
            tracing::warn!(%error, "{what}");
        }
    }
}

/// Writes down what is only in memory, before the process ends.
pub async fn wind_up(state: Arc<State>, pools: &Pools) {
    if let Err(error) = api_clients::keep_up(&Context::system(state, pools.worker(0))).await {
        tracing::warn!(%error, "the last counts");
    }
}

/// Makes the process-wide choice of a TLS library; a second call finds it made.
pub fn choose_tls() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}

fn gateway(sms: &Sms) -> anyhow::Result<Gateway> {
    Ok(match sms {
        Sms::None => Gateway::None,
        Sms::Development => Gateway::development(),
        Sms::Http(url) => {
            choose_tls();
            let client = reqwest::Client::builder().timeout(Duration::from_secs(10)).build()?;
            Gateway::Http { client, url: url.clone() }
        }
    })
}

/// A secret of the data folder, made on first use and readable by its owner alone.
fn secret(data_dir: &Path, name: &str) -> anyhow::Result<Vec<u8>> {
    use std::{io::Write, os::unix::fs::OpenOptionsExt};
    let folder = data_dir.join("keys");
    std::fs::create_dir_all(&folder).context("the folder for keys")?;
    let path = folder.join(name);
    let mut fresh = vec![0_u8; 32];
    getrandom::fill(&mut fresh).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
    let created = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path);
    match created {
        Ok(mut file) => {
            file.write_all(&fresh)?;
            file.sync_all()?;
            Ok(fresh)
        }
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            let stored = std::fs::read(&path).context("the key")?;
            anyhow::ensure!(stored.len() == 32, "the key {name} is damaged");
            Ok(stored)
        }
        Err(error) => Err(error).context("the key"),
    }
}
