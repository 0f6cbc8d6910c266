//! `cargo run --release -p tests --features api/test-control --bin network`: the networks of two cities, imported and
//! searched, alone and while fifty sign in; then 6 000 rows more, uploaded over HTTP. A measurement, never a test: 6 000
//! rows in ten seconds, the directory at 32 connections with a p99 of 20 ms, and no more than twice that slow while
//! fifty sign in.

#[path = "bench/http.rs"]
mod http;
#[path = "network/import.rs"]
mod import;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::Result;
use api::{
    auth::Context,
    cli::Sealing,
    clock::Clock,
    db::Pools,
    demo::{Network, fill_network},
    http::limits::Limits,
    organisations::{self, entity::Model},
    server,
    sms::Gateway,
    startup,
    state::State,
    users,
};
use openapi::{auth::Role, organisations::OrganisationType};
use tests::Database;

const CONNECTIONS: usize = 32;
const SIGNING_IN: usize = 50;
const SECONDS: u64 = 8;

/// What people type: names, initials, places, phones, something that everybody has, something that nobody has.
const TYPED: [&str; 8] = [
    "%E6%B2%81%E5%8E%BF",
    "czsflyz",
    "dxsflyzzx",
    "%E6%B3%95%E5%BE%8B%E6%8F%B4%E5%8A%A9",
    "%E5%8F%B8%E6%B3%95%E6%89%80",
    "2000123",
    "%E9%9D%92%E6%B3%89",
    "%E6%B2%A1%E6%9C%89",
];

#[actix_web::main]
async fn main() -> Result<()> {
    startup::choose_tls();
    let database = Database::create().await?;
    let pools = Pools::open(&database.url, 2).await?;
    startup::migrate(&pools).await?;
    let (folder, clock) = (database.folder.path(), Clock::default());
    let vault = startup::vault(folder, &Sealing::default(), &pools, &clock).await?;
    let mut state = startup::state(folder, vault, Gateway::development(), clock)?;
    state.limits = Limits::none();
    let state = Arc::new(state);
    for network in [Network::Changzhi, Network::Dingxi] {
        let begun = Instant::now();
        fill_network(&state, &pools, network).await?;
        say(&format!("{network:?} imported in {:.1} s", begun.elapsed().as_secs_f64()));
    }
    let signers = signers(&state, &pools).await?;
    let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
    let port = listener.local_addr()?.port();
    let running = server::start(listener, state.clone(), pools.clone(), 2)?;
    let handle = running.handle();
    actix_web::rt::spawn(running);

    say("| what | connections | a second | p50 ms | p99 ms |\n|---|---|---|---|---|");
    let alone = measure(port, &[(Asked::Directory, CONNECTIONS)]).await?;
    let nearest = measure(port, &[(Asked::Nearest, CONNECTIONS)]).await?;
    let signing = Asked::SignIn(signers);
    let both = measure(port, &[(Asked::Directory, CONNECTIONS), (signing, SIGNING_IN)]).await?;
    row("search the directory", CONNECTIONS, &alone[0]);
    row("nearest office", CONNECTIONS, &nearest[0]);
    row("search the directory while 50 sign in", CONNECTIONS, &both[0]);
    row("sign in", SIGNING_IN, &both[1]);
    say(&format!(
        "sign-ins slow the others by {:.2} × (p50), {:.2} × (p99), {:.2} × (rate)",
        both[0].at(50) / alone[0].at(50),
        both[0].at(99) / alone[0].at(99),
        alone[0].rate() / both[0].rate(),
    ));
    let seconds = import::measure(port, &state, &pools).await?;
    say(&format!("{} rows uploaded and imported in {seconds:.1} s", import::ROWS));
    handle.stop(false).await;
    Ok(())
}

/// As many accounts as sign in at once: nobody waits for another's row.
async fn signers(state: &Arc<State>, pools: &Pools) -> Result<Arc<[String]>> {
    let cx = Context::system(state.clone(), pools.worker(0));
    let tx = cx.begin().await?;
    let office = Model::new(cx.new_id(), OrganisationType::Bureau, "测量用司法局", "测", "140400");
    let organisation_id = office.id.into();
    organisations::establish(&tx, office).await?;
    let mut bodies = Vec::new();
    for number in 0..SIGNING_IN {
        let username = format!("signer{number}");
        let body = serde_json::json!({ "username": username, "password": tests::PASSWORD });
        let new = users::service::FirstAccount {
            username: username.parse()?,
            name: "测量员".parse()?,
            organisation_id,
            roles: vec![Role::StatClerk],
            password: tests::PASSWORD.to_owned(),
        };
        users::service::create(&tx, &cx, new).await?;
        bodies.push(body.to_string());
    }
    tx.commit().await?;
    Ok(bodies.into())
}

/// What is asked over and over.
#[derive(Clone)]
enum Asked {
    Directory,
    Nearest,
    SignIn(Arc<[String]>),
}

impl Asked {
    fn request(&self, turn: usize) -> Result<String> {
        let request = match self {
            Self::Directory => http::get(&format!("/api/v1/directory?q={}", TYPED[turn % TYPED.len()]), ""),
            Self::Nearest => {
                let longitude = 112.0 + (turn % 150) as f64 / 100.0;
                let place = format!(r#"{{"position":{{"longitude":{longitude},"latitude":36.5}}}}"#);
                http::post("/api/v1/directory/nearest", "", &place)
            }
            Self::SignIn(bodies) => http::post("/api/v1/auth/login", "", &bodies[turn % bodies.len()]),
        };
        // Nobody is signed in: a header without a token would be one that is wrong.
        Ok(String::from_utf8(request)?.replace("Authorization: Bearer \r\n", ""))
    }
}

/// How long the answers took, the fastest first.
struct Times(Vec<Duration>);

impl Times {
    fn at(&self, part: usize) -> f64 {
        self.0[(self.0.len() - 1) * part / 100].as_secs_f64() * 1000.0
    }

    fn rate(&self) -> f64 {
        self.0.len() as f64 / SECONDS as f64
    }
}

/// Asks all of these at the same time, each over so many connections.
async fn measure(port: u16, asked: &[(Asked, usize)]) -> Result<Vec<Times>> {
    let begin = Instant::now() + Duration::from_secs(1);
    let end = begin + Duration::from_secs(SECONDS);
    let mut running = Vec::new();
    for (what, connections) in asked {
        let one = |number| actix_web::rt::spawn(ask(port, number, what.clone(), begin, end));
        running.push((0..*connections).map(one).collect::<Vec<_>>());
    }
    let mut measured = Vec::new();
    for connections in running {
        let mut times = Vec::new();
        for connection in connections {
            times.extend(connection.await??);
        }
        anyhow::ensure!(!times.is_empty(), "nothing was answered in time");
        times.sort_unstable();
        measured.push(Times(times));
    }
    Ok(measured)
}

async fn ask(port: u16, number: usize, what: Asked, begin: Instant, end: Instant) -> Result<Vec<Duration>> {
    let mut connection = http::Connection::open(port).await?;
    let (mut times, mut turn) = (Vec::new(), number);
    while Instant::now() < end {
        let request = what.request(turn)?;
        let asked = Instant::now();
        connection.ask(request.as_bytes()).await?;
        if asked >= begin {
            times.push(asked.elapsed());
        }
        turn += match what {
            // Everybody signs in to their own account.
            Asked::SignIn(_) => 0,
            Asked::Directory | Asked::Nearest => CONNECTIONS + 1,
        };
    }
    Ok(times)
}

fn row(what: &str, connections: usize, times: &Times) {
    let (rate, p50, p99) = (times.rate(), times.at(50), times.at(99));
    say(&format!("| {what} | {connections} | {rate:.0} | {p50:.1} | {p99:.1} |"));
}

/// Writes a line to the terminal.
#[expect(clippy::print_stdout, reason = "a program for the terminal")]
fn say(line: &str) {
    println!("{line}");
}
