//! `make bench`: the released service against pgbench on one and the same PostgreSQL, and against itself on SQLite.
//!
//! It is a measurement and never a test: a missed figure is printed as missed, and only what could not be measured
//! at all ends it with an error.

mod faces;
mod http;
mod law;
mod load;
mod pgbench;
mod report;
mod scripts;
mod seed;
mod service;

use anyhow::{Context, Result};
use api::{cli::Sealing, clock::Clock, db::Pools, startup};
use openapi::applications::ApplicationFilter;
use tests::Database;

use self::{
    load::{Measured, Operation, measure},
    pgbench::Pgbench,
    report::{Report, Wanted},
    scripts::Script,
    seed::{BIG, Centre, QUEUE, TWIN},
    service::Service,
};

/// Seconds of each measurement when the command line says no other.
const SECONDS: u64 = 8;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let seconds = match std::env::args().nth(1) {
        Some(given) => given.parse().context("usage: bench [SECONDS]")?,
        None => SECONDS,
    };
    let mut report = Report::default();
    say("measuring: the law itself");
    let assessed = law::assessments(seconds)?;
    report.target("assessments in the law itself, per second and core", assessed, Wanted::AtLeast(300_000.0));
    let postgres = Run::prepare(Database::create().await?, seconds).await?;
    let reads = postgres.against_pgbench(&mut report).await?;
    drop(postgres);
    let sqlite = Run::prepare(sqlite()?, seconds).await?;
    sqlite.alone(&mut report, reads).await?;
    drop(sqlite);
    for (face, most) in [("citizen", 300.0), ("staff", 900.0)] {
        report.target(
            &format!("{face} face, first load, KB brotli"),
            faces::kilobytes(face)?,
            Wanted::AtMost(most),
        );
    }
    say(&report.tables());
    say(&format!("\nwritten to {}", report.write()?.display()));
    Ok(())
}

/// The two reads whose rates are compared between engines.
struct Reads {
    get: f64,
    list: f64,
}

/// The service on a filled database.
struct Run {
    database: Database,
    service: Service,
    seconds: u64,
}

impl Run {
    async fn prepare(database: Database, seconds: u64) -> Result<Self> {
        say(&format!("filling {} applications", BIG.rows + TWIN.rows));
        let pools = Pools::open(&database.url, 1).await?;
        startup::migrate(&pools).await?;
        let folder = database.folder.path();
        let vault = startup::vault(folder, &Sealing::default(), &pools, &Clock::default()).await?;
        drop(pools);
        let db = sea_orm::Database::connect(&database.url).await?;
        seed::fill(&db, &vault).await?;
        db.close().await?;
        let service = Service::start(&database).await?;
        Ok(Self { database, service, seconds })
    }

    async fn against_pgbench(&self, report: &mut Report) -> Result<Reads> {
        let plain = Pgbench::on(&self.database, self.seconds)?;
        let alive = self.served(report, "alive, in plain text", Operation::Alive).await?;
        report.target("alive, p99 / p50", alive.p99 / alive.p50, Wanted::Scale);
        let empty = self.served(report, "next to empty JSON endpoint", Operation::Empty).await?;
        let assessed = self.served(report, "assess eligibility", Operation::Assess).await?;
        report.target(
            "assess eligibility / next to empty JSON endpoint",
            assessed.per_second / empty.per_second,
            Wanted::AtLeast(0.6),
        );
        report.target("assess eligibility / alive", assessed.per_second / alive.per_second, Wanted::Scale);

        let get = self.served(report, "get one", Operation::GetOne { rows: BIG.rows }).await?;
        let row = self.plain(report, &plain, "pgbench: one row by key", Script::Row).await?;
        let whole = self.plain(report, &plain, "pgbench: all that get one reads", Script::Whole).await?;
        report.target("get one / pgbench, one row", get.per_second / row, Wanted::AtLeast(0.1));
        report.target("get one / pgbench, all it reads", get.per_second / whole, Wanted::AtLeast(0.25));
        report.target("get one, p99 / p50", get.p99 / get.p50, Wanted::AtMost(4.0));

        let list = self.list(report, BIG, 0).await?;
        let page = self.plain(report, &plain, "pgbench: list 25, first page", Script::Page).await?;
        report.target("list 25, first page / pgbench", list.per_second / page, Wanted::AtLeast(0.2));
        report.target("list 25, p99 / p50", list.p99 / list.p50, Wanted::AtMost(4.0));
        let small = self.list(report, TWIN, 0).await?;
        let deep = self.list(report, BIG, 95).await?;
        let deep_page = self.plain(report, &plain, "pgbench: list 25, deep", Script::DeepPage).await?;
        report.target("list 25, deep / pgbench", deep.per_second / deep_page, Wanted::AtLeast(0.2));
        let small_deep = self.list(report, TWIN, 1).await?;
        let cost = |small: Measured, big: Measured| small.per_second / big.per_second;
        report.target("list at 100 000 / at 1 000 rows, first page", cost(small, list), Wanted::AtMost(1.3));
        report.target("list at 100 000 / at 1 000 rows, deep", cost(small_deep, deep), Wanted::AtMost(1.3));

        let create = self.served(report, "create and submit", Operation::CreateAndSubmit).await?;
        let one = self
            .plain(report, &plain, "pgbench: the same in one transaction", Script::CreateSubmitted)
            .await?;
        let two = self
            .plain(report, &plain, "pgbench: the same in two transactions", Script::CreateThenSubmit)
            .await?;
        report.target(
            "create and submit / pgbench, one transaction",
            create.per_second / one,
            Wanted::AtLeast(0.5),
        );
        report.target(
            "create and submit / pgbench, two transactions",
            create.per_second / two,
            Wanted::AtLeast(0.5),
        );
        report.target("create and submit, p99 / p50", create.p99 / create.p50, Wanted::AtMost(4.0));
        report.target("memory of the service, MB", self.service.peak_memory()?, Wanted::AtMost(128.0));
        Ok(Reads { get: get.per_second, list: list.per_second })
    }

    async fn alone(&self, report: &mut Report, postgres: Reads) -> Result<()> {
        let get = self.served(report, "SQLite: get one", Operation::GetOne { rows: BIG.rows }).await?;
        let list = self.list(report, BIG, 0).await?;
        self.served(report, "SQLite: create and submit", Operation::CreateAndSubmit).await?;
        report.target("get one, PostgreSQL / SQLite", postgres.get / get.per_second, Wanted::AtMost(2.0));
        report.target("list 25, PostgreSQL / SQLite", postgres.list / list.per_second, Wanted::AtMost(2.0));
        report.target("memory of the service on SQLite, MB", self.service.peak_memory()?, Wanted::Scale);
        Ok(())
    }

    async fn served(&self, report: &mut Report, name: &str, operation: Operation) -> Result<Measured> {
        say(&format!("measuring: {name}"));
        let measured =
            measure(&self.service, &operation, self.seconds).await.with_context(|| name.to_owned())?;
        report.served(name, measured);
        Ok(measured)
    }

    async fn plain(
        &self,
        report: &mut Report,
        plain: &Pgbench<'_>,
        name: &str,
        script: Script,
    ) -> Result<f64> {
        say(&format!("measuring: {name}"));
        let per_second = plain.per_second(script).await.with_context(|| name.to_owned())?;
        report.plain(name, per_second);
        Ok(per_second)
    }

    /// Lists 25 of a centre's queue after so many pages of 100, or half-way where the queue is one page.
    async fn list(&self, report: &mut Report, centre: Centre, pages: usize) -> Result<Measured> {
        let engine = if self.database.is_postgres() { "" } else { "SQLite: " };
        let depth = if pages == 0 { "first page" } else { "deep" };
        let name = format!("{engine}list 25 of a queue, {} rows, {depth}", centre.rows);
        let cursor = self.cursor(centre, pages).await?;
        let path = format!("/api/v1/applications?status={}&limit=25{cursor}", QUEUE.code());
        self.served(report, &name, Operation::List(centre, path)).await
    }

    async fn cursor(&self, centre: Centre, pages: usize) -> Result<String> {
        let client = self.service.client(centre.organisation())?;
        let mut filter =
            ApplicationFilter { status: Some(QUEUE), limit: Some(100), ..ApplicationFilter::default() };
        if centre.rows == TWIN.rows {
            filter.limit = Some(50);
        }
        for _ in 0..pages {
            let page = client.list_applications(&filter).await;
            let page = page.map_err(|error| anyhow::anyhow!("turning pages: {error}"))?;
            filter.cursor = Some(page.next_cursor.context("the queue is shorter than expected")?);
        }
        Ok(filter.cursor.map(|cursor| format!("&cursor={cursor}")).unwrap_or_default())
    }
}

/// A file of its own, whatever engine the stories run on.
fn sqlite() -> Result<Database> {
    let folder = tempfile::tempdir()?;
    Ok(Database { url: format!("sqlite://{}", folder.path().join("fayuan.db").display()), folder })
}

/// Writes a line to the terminal.
#[expect(clippy::print_stdout, reason = "a program for the terminal")]
fn say(line: &str) {
    println!("{line}");
}
