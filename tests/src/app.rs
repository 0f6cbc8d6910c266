//! The service under test.

use std::{
    net::{SocketAddr, TcpListener},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use anyhow::Result;
use api::{
    auth::{Context, passwords::Hashing},
    beneficiaries,
    cli::Sealing,
    clock::Clock,
    db::{Doc, Pools},
    http::limits::Limits,
    jobs,
    organisations::{self, entity},
    rule_packs, server,
    sms::Gateway,
    startup,
    state::State,
    verifications,
};
use chrono::TimeDelta;
use client::Client;
use openapi::{OrganisationId, organisations::OrganisationType};
use uuid::Uuid;

use crate::{Database, witness::Witness};

/// A running service with one centre, one bureau and two firms.
pub struct TestApp {
    /// Where people ask: every answer is held against the contract on its way.
    pub base: String,
    /// Where the service itself listens, for what is no HTTP at all.
    pub listens: SocketAddr,
    pub database: Database,
    pub state: Arc<State>,
    pub pools: Pools,
    pub centre: OrganisationId,
    pub other_centre: OrganisationId,
    pub firms: [OrganisationId; 2],
    statements: Arc<AtomicUsize>,
    #[expect(dead_code, reason = "it tells what it saw when it is dropped")]
    witness: Witness,
    #[expect(dead_code, reason = "it stops the service when it is dropped")]
    served: Served,
}

impl TestApp {
    /// Starts a service with an empty database.
    pub async fn start() -> Self {
        Self::try_start().await.expect("the service starts")
    }

    async fn try_start() -> Result<Self> {
        Self::on(Database::create().await?).await
    }

    /// Starts a service on this empty database, with its centres and firms.
    pub async fn on(database: Database) -> Result<Self> {
        Self::with(database, |_| {}).await
    }

    /// The same, with a service that is set up otherwise.
    pub async fn with(database: Database, setting: impl FnOnce(&mut State)) -> Result<Self> {
        let app = Self::set_up(database, setting).await?;
        let cx = app.system();
        let centre = organisation(&cx, OrganisationType::Centre, "长治市法律援助中心", "长").await?;
        let other_centre = organisation(&cx, OrganisationType::Centre, "沁县法律援助中心", "沁").await?;
        let firms = [
            organisation(&cx, OrganisationType::Firm, "漳河律师事务所", "漳").await?,
            organisation(&cx, OrganisationType::Firm, "上党律师事务所", "党").await?,
        ];
        Ok(Self { centre, other_centre, firms, ..app })
    }

    /// Starts a service on this empty database, and leaves it empty.
    pub async fn bare(database: Database) -> Result<Self> {
        Self::set_up(database, |_| {}).await
    }

    async fn set_up(database: Database, setting: impl FnOnce(&mut State)) -> Result<Self> {
        startup::choose_tls();
        let mut pools = Pools::open(&database.url, 1).await?;
        let statements = Arc::new(AtomicUsize::new(0));
        let counted = statements.clone();
        pools.observe(move || {
            counted.fetch_add(1, Ordering::Relaxed);
        });
        startup::migrate(&pools).await?;
        let (folder, clock) = (database.folder.path(), Clock::starting_at(monday()));
        let vault = startup::vault(folder, &Sealing::default(), &pools, &clock).await?;
        let mut state = startup::state(folder, vault, Gateway::development(), clock)?;
        // Signing in happens hundreds of times in the stories; what it costs is tested on its own.
        state.limits = Limits::none();
        state.hashing =
            Hashing::new(argon2::Params::new(64, 1, 1, None).map_err(|e| anyhow::anyhow!("{e}"))?);
        setting(&mut state);
        let state = Arc::new(state);
        rule_packs::start(&Context::system(state.clone(), pools.worker(0))).await?;

        let listener = TcpListener::bind("127.0.0.1:0")?;
        let listens = listener.local_addr()?;
        let running = server::start(listener, state.clone(), pools.clone(), 1)?;
        let served = running.handle();
        actix_web::rt::spawn(running);
        let witness = Witness::before(listens)?;
        let nowhere = OrganisationId(Uuid::nil());
        Ok(Self {
            base: witness.base.clone(),
            listens,
            database,
            state,
            pools,
            centre: nowhere,
            other_centre: nowhere,
            firms: [nowhere; 2],
            statements,
            witness,
            served: Served(served),
        })
    }

    /// Nobody, with a cookie store of their own. They speak plain HTTP: to read the system's certificates takes longer
    /// than most of their stories.
    pub fn anyone(&self) -> Client {
        let http =
            reqwest::Client::builder().cookie_store(true).tls_certs_only([]).build().expect("a client");
        Client::new(http, &self.base)
    }

    /// The service itself, for what only it may read.
    pub fn system(&self) -> Context {
        Context::system(self.state.clone(), self.pools.worker(0))
    }

    /// Lets time pass, and everything happen that time makes happen.
    pub async fn days_pass(&self, days: i64) {
        self.state.clock.advance(TimeDelta::days(days));
        self.work_off().await;
    }

    /// Works off what is due now.
    pub async fn work_off(&self) {
        let cx = self.system();
        jobs::run(&cx).await.expect("the jobs run");
        beneficiaries::keep_up(&cx).await.expect("the lists are worked off");
        verifications::work(&cx).await.expect("the sources are asked");
    }

    /// The texts that were sent to a phone, newest first.
    pub fn messages_to(&self, phone: &str) -> Vec<String> {
        let sent = self.state.sms.remembered().unwrap_or_default();
        sent.into_iter().filter(|message| message.phone == phone).map(|message| message.text).collect()
    }

    /// The numbers of all applications, in their order.
    pub async fn application_numbers(&self) -> Vec<String> {
        use api::applications::entity::{Column, visible_to};
        use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
        let cx = self.system();
        let numbers = visible_to(&cx.caller)
            .filter(Column::Number.is_not_null())
            .order_by_asc(Column::Number)
            .select_only()
            .column(Column::Number)
            .into_tuple();
        numbers.all(cx.db()).await.expect("numbers")
    }

    /// How many statements a request costs.
    pub async fn statements_of<T>(&self, request: impl Future<Output = T>) -> usize {
        let before = self.statements.load(Ordering::Relaxed);
        request.await;
        self.statements.load(Ordering::Relaxed) - before
    }

    /// The day in China.
    pub fn today(&self) -> chrono::NaiveDate {
        self.state.clock.today()
    }
}

/// Stops with the story.
struct Served(actix_web::dev::ServerHandle);

impl Drop for Served {
    fn drop(&mut self) {
        drop(self.0.stop(false));
    }
}

/// Nine in the morning of Monday, 2 November 2026, in China: three weeks without a holiday lie ahead.
fn monday() -> chrono::DateTime<chrono::Utc> {
    "2026-11-02T01:00:00Z".parse().expect("an instant")
}

async fn organisation(
    cx: &Context,
    kind: OrganisationType,
    name: &str,
    short: &str,
) -> Result<OrganisationId> {
    let phones = Doc(vec!["12348".to_owned()]);
    let row = entity::Model { phones, ..entity::Model::new(cx.new_id(), kind, name, short, "140400") };
    let id: Uuid = row.id;
    let tx = cx.begin().await?;
    organisations::establish(&tx, row).await?;
    tx.commit().await?;
    Ok(id.into())
}
