//! `cargo run --release -p tests --bin network`: the networks of two cities, imported and searched. A measurement,
//! never a test: 6 000 rows in ten seconds, and the directory at 32 connections with a p99 of 20 ms.

#[path = "bench/http.rs"]
mod http;

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::Result;
use api::{
    cli::Sealing,
    clock::Clock,
    db::Pools,
    demo::{Network, fill_network},
    http::limits::Limits,
    server,
    sms::Gateway,
    startup,
};
use tests::Database;

const CONNECTIONS: usize = 32;
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
    let listener = std::net::TcpListener::bind("127.0.0.1:0")?;
    let port = listener.local_addr()?.port();
    let running = server::start(listener, state, pools, 2)?;
    let handle = running.handle();
    actix_web::rt::spawn(running);
    for (what, nearest) in [("search the directory", false), ("nearest office", true)] {
        say(&format!("{what}: {}", measure(port, nearest).await?));
    }
    handle.stop(false).await;
    Ok(())
}

async fn measure(port: u16, nearest: bool) -> Result<String> {
    let begin = Instant::now() + Duration::from_secs(1);
    let end = begin + Duration::from_secs(SECONDS);
    let asked = (0..CONNECTIONS).map(|number| actix_web::rt::spawn(ask(port, number, nearest, begin, end)));
    let mut times = Vec::new();
    for connection in asked.collect::<Vec<_>>() {
        times.extend(connection.await??);
    }
    anyhow::ensure!(!times.is_empty(), "nothing was answered in time");
    times.sort_unstable();
    let at = |part: usize| times[(times.len() - 1) * part / 100].as_secs_f64() * 1000.0;
    let rate = times.len() / usize::try_from(SECONDS)?;
    Ok(format!("{rate} a second, p50 {:.1} ms, p99 {:.1} ms", at(50), at(99)))
}

async fn ask(port: u16, number: usize, nearest: bool, begin: Instant, end: Instant) -> Result<Vec<Duration>> {
    let mut connection = http::Connection::open(port).await?;
    let (mut times, mut turn) = (Vec::new(), number);
    while Instant::now() < end {
        let path = format!("/api/v1/directory?q={}", TYPED[turn % TYPED.len()]);
        let place = format!(
            r#"{{"position":{{"longitude":{},"latitude":36.5}}}}"#,
            112.0 + (turn % 150) as f64 / 100.0
        );
        let request =
            if nearest { http::post("/api/v1/directory/nearest", "", &place) } else { http::get(&path, "") };
        // Nobody is signed in: a header without a token would be one that is wrong.
        let request = String::from_utf8(request)?.replace("Authorization: Bearer \r\n", "");
        let asked = Instant::now();
        connection.ask(request.as_bytes()).await?;
        if asked >= begin {
            times.push(asked.elapsed());
        }
        turn += CONNECTIONS + 1;
    }
    Ok(times)
}

/// Writes a line to the terminal.
#[expect(clippy::print_stdout, reason = "a program for the terminal")]
fn say(line: &str) {
    println!("{line}");
}
