//! What happens when the process is killed or the database goes away.

use std::{
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use api::{auth::Context, db::Pools};
use client::Client;
use openapi::{
    ApplicationId,
    applications::Status,
    auth::{LoginRequest, Role},
    organisations::OrganisationFilter,
};
use sea_orm::{ConnectionTrait, Statement};
use tests::{Database, Proxy, TestApp, given};

/// So many write at once, and the process is killed after so many acknowledged writes.
const WRITERS: usize = 8;
const STORM: usize = 40;

/// The service in a process of its own.
struct Service(Child);

impl Drop for Service {
    /// `kill -9`.
    fn drop(&mut self) {
        self.0.kill().expect("SIGKILL");
        self.0.wait().expect("it is gone");
    }
}

async fn serve(database: &Database, port: u16) -> Service {
    let child = Command::new(tests::binary())
        .arg("serve")
        .env("FAYUAN_DATA_DIR", database.folder.path())
        .env("FAYUAN_DATABASE_URL", &database.url)
        .env("FAYUAN_REQUESTS_PER_MINUTE", "0")
        .env("FAYUAN_LISTEN", format!("127.0.0.1:{port}"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map(Service)
        .expect("the service starts");
    let begun = Instant::now();
    let http = reqwest::Client::builder().build().unwrap();
    while begun.elapsed() < Duration::from_secs(20) {
        if http.get(format!("http://127.0.0.1:{port}/readyz")).send().await.is_ok_and(|a| a.status() == 200) {
            return child;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the service is not ready after 20 s");
}

fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

async fn signed_in(port: u16) -> Client {
    let http = reqwest::Client::builder().cookie_store(true).build().unwrap();
    let client = Client::new(http, &format!("http://127.0.0.1:{port}"));
    let login = LoginRequest { username: "clerk".parse().unwrap(), password: tests::PASSWORD.to_owned() };
    client.login(&login).await.expect("signed in");
    client
}

#[actix_web::test]
async fn a_killed_process_loses_no_acknowledged_write_and_leaves_the_chain_whole() {
    let app = TestApp::start().await;
    app.account(app.centre, "clerk", &[Role::Intake]).await;
    let port = free_port();
    let service = serve(&app.database, port).await;
    let clerk = signed_in(port).await;

    let written = Arc::new(AtomicUsize::new(0));
    let storm = (0..WRITERS).map(|_| {
        let (clerk, centre, written) = (clerk.clone(), app.centre, written.clone());
        async move {
            let mut acknowledged: Vec<(ApplicationId, String)> = Vec::new();
            while let Ok(draft) = clerk.create_application(&given::wage_claim(centre)).await {
                match clerk.submit_application(draft.id).await {
                    Ok(submitted) => {
                        acknowledged.push((submitted.id, submitted.number.expect("a number")));
                        written.fetch_add(1, Ordering::SeqCst);
                    }
                    Err(_) => break,
                }
            }
            acknowledged
        }
    });
    let storm = actix_web::rt::spawn(futures::future::join_all(storm.collect::<Vec<_>>()));
    let begun = Instant::now();
    while written.load(Ordering::SeqCst) < STORM && begun.elapsed() < Duration::from_secs(60) {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    drop(service);
    let acknowledged: Vec<_> = storm.await.unwrap().into_iter().flatten().collect();
    assert!(acknowledged.len() >= STORM, "only {} writes before the end", acknowledged.len());

    let service = serve(&app.database, port).await;
    let clerk = signed_in(port).await;
    for (id, number) in &acknowledged {
        let kept = clerk.get_application(*id).await.expect("an acknowledged write is kept");
        assert_eq!((kept.status, kept.number.as_deref()), (Status::Submitted, Some(number.as_str())));
    }
    drop(service);

    let (rows, broken) = api::journal::verify(app.system().db()).await.unwrap();
    assert!(rows as usize >= acknowledged.len() && broken.is_empty(), "{broken:?}");
    let numbers = app.application_numbers().await;
    let expected: Vec<String> = (1..=numbers.len()).map(|n| format!("第{n:04}号")).collect();
    assert!(numbers.iter().zip(&expected).all(|(got, want)| got.ends_with(want)), "{numbers:?}");
}

/// Only PostgreSQL can go away from a running service; a SQLite file is part of it.
#[actix_web::test]
async fn a_database_that_is_away_is_said_so_and_comes_back_without_a_restart() {
    let database = Database::create().await.unwrap();
    if !database.is_postgres() {
        return;
    }
    let (proxy, url) = Proxy::before(&database.url).await;
    let app = TestApp::on(Database { url, ..database }).await.unwrap();
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let draft = clerk.create_application(&given::wage_claim(app.centre)).await.unwrap();
    proxy.cut();
    let http = reqwest::Client::builder().build().unwrap();
    let url = format!("{}/api/v1/applications/{}", app.base, draft.id);
    let away = http.get(&url).bearer_auth(clerk.token().unwrap()).send().await.unwrap();
    assert_eq!(away.status(), 503);
    assert!(away.headers().contains_key("retry-after"));
    proxy.mend();
    let begun = Instant::now();
    while clerk.get_application(draft.id).await.is_err() {
        assert!(begun.elapsed() < Duration::from_secs(15), "it does not come back");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

#[actix_web::test]
async fn a_service_that_was_just_busy_is_ready() {
    let app = TestApp::start().await;
    let anyone = app.anyone();
    let filter = OrganisationFilter::default();
    // As many at once as there are connections, and more: afterwards all of them are kept for the next reader.
    for answer in futures::future::join_all((0..64).map(|_| anyone.list_organisations(&filter))).await {
        answer.unwrap();
    }
    let ready = reqwest::get(format!("http://{}/readyz", app.listens)).await.unwrap();
    assert_eq!(ready.status(), 200);
}

#[test]
fn the_last_handle_of_a_database_is_dropped_where_no_runtime_is_left() {
    let (pools, _database) = actix_web::rt::System::new().block_on(async {
        let app = TestApp::start().await;
        let pools = Pools::open(&app.database.url, 1).await.unwrap();
        let cx = Context::system(app.state.clone(), pools.worker(0));
        let asked = Statement::from_string(cx.db().get_database_backend(), "SELECT 1");
        cx.db().query_one_raw(asked).await.unwrap().unwrap();
        (pools, app.database)
    });
    // A worker's connections are kept with the handle.
    drop(pools);
}
