//! A data source of another authority: a peer on a port of its own that answers as it is told to, and may lie.

use std::{
    net::TcpListener,
    path::Path,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use actix_web::{
    App, HttpRequest, HttpResponse, HttpServer,
    http::StatusCode,
    web::{self, Data, Json},
};
use futures::StreamExt;
use serde_json::{Value, json};

/// What our program is known by there.
const CLIENT: &str = "fayuan";
const SECRET: &str = "s3cr3t-of-the-source";
const TOKEN: &str = "a-token-of-the-source";

/// How the source answers.
#[derive(Debug, Clone)]
pub enum Manner {
    /// As agreed: found, with this value, true on this day.
    Agreed { found: bool, value: Value, as_of: String },
    /// With this instead of parts of an agreed answer.
    Lying(Value),
    /// With this body, whatever was asked.
    Body(String),
    /// Never.
    Slow,
    /// With this status.
    Down(u16),
    /// Without an end.
    Endless,
}

/// Remembers what it was asked.
pub struct Source {
    pub address: String,
    shared: Shared,
    handle: actix_web::dev::ServerHandle,
}

#[derive(Clone)]
struct Shared {
    manner: Arc<Mutex<Manner>>,
    asked: Arc<Mutex<Vec<Value>>>,
    tokens: Arc<AtomicUsize>,
}

impl Source {
    /// A source that is open.
    pub fn open(manner: Manner) -> Self {
        let shared =
            Shared { manner: Arc::new(Mutex::new(manner)), asked: Arc::default(), tokens: Arc::default() };
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let data = Data::new(shared.clone());
        let server = HttpServer::new(move || {
            App::new()
                .app_data(data.clone())
                .route("/token", web::post().to(token))
                .default_service(web::to(answer))
        });
        let running = server.workers(1).disable_signals().listen(listener).expect("a listener").run();
        let handle = running.handle();
        actix_web::rt::spawn(running);
        Self { address, shared, handle }
    }

    /// Answers like this from now on.
    pub fn answers(&self, manner: Manner) {
        *self.shared.manner.lock().unwrap_or_else(PoisonError::into_inner) = manner;
    }

    /// Everything it was asked.
    pub fn asked(&self) -> Vec<Value> {
        self.shared.asked.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How many tokens it gave out.
    pub fn tokens(&self) -> usize {
        self.shared.tokens.load(Ordering::SeqCst)
    }

    /// How it stands in the house's file of sources; the secret goes into a file beside it.
    pub fn entry(&self, folder: &Path, source: &str) -> Value {
        let secret = folder.join("source.secret");
        std::fs::write(&secret, SECRET).expect("a file");
        json!({
            "source": source, "url": format!("{}/check", self.address), "timeout_seconds": 1,
            "oauth": {
                "token_url": format!("{}/token", self.address), "client_id": CLIENT,
                "client_secret_file": "source.secret", "scope": "means",
            },
        })
    }
}

impl Drop for Source {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
    }
}

/// An answer as it is agreed.
pub fn agreed(asked: &Value, found: bool, value: &Value, as_of: &str) -> Value {
    let (question, id_no) = (&asked["question"], &asked["id_no"]);
    json!({ "question": question, "id_no": id_no, "found": found, "as_of": as_of, "value": value })
}

async fn token(shared: Data<Shared>, request: HttpRequest, body: String) -> HttpResponse {
    let basic = request.headers().get("authorization").and_then(|value| value.to_str().ok());
    // `fayuan:s3cr3t-of-the-source`
    let known = basic == Some("Basic ZmF5dWFuOnMzY3IzdC1vZi10aGUtc291cmNl");
    if !known || body != "grant_type=client_credentials&scope=means" {
        return HttpResponse::Unauthorized().finish();
    }
    shared.tokens.fetch_add(1, Ordering::SeqCst);
    HttpResponse::Ok().json(json!({ "access_token": TOKEN, "token_type": "Bearer", "expires_in": 600 }))
}

async fn answer(shared: Data<Shared>, request: HttpRequest, asked: Json<Value>) -> HttpResponse {
    let bearer = request.headers().get("authorization").and_then(|value| value.to_str().ok());
    if bearer != Some(&format!("Bearer {TOKEN}")) {
        return HttpResponse::Unauthorized().finish();
    }
    shared.asked.lock().unwrap_or_else(PoisonError::into_inner).push(asked.0.clone());
    let manner = shared.manner.lock().unwrap_or_else(PoisonError::into_inner).clone();
    match manner {
        Manner::Agreed { found, value, as_of } => {
            HttpResponse::Ok().json(agreed(&asked, found, &value, &as_of))
        }
        Manner::Lying(parts) => {
            let value = json!({ "pension_fen": 320_000 });
            let mut answer = agreed(&asked, true, &value, "2026-11-01");
            for (field, part) in parts.as_object().into_iter().flatten() {
                answer[field] = part.clone();
            }
            HttpResponse::Ok().json(answer)
        }
        Manner::Body(body) => HttpResponse::Ok().content_type("application/json").body(body),
        Manner::Slow => std::future::pending().await,
        Manner::Down(status) => HttpResponse::build(StatusCode::from_u16(status).expect("a status")).finish(),
        Manner::Endless => {
            let piece = web::Bytes::from_static(&[b' '; 4096]);
            let pieces = futures::stream::repeat(piece).map(Ok::<_, std::convert::Infallible>);
            HttpResponse::Ok().content_type("application/json").streaming(pieces)
        }
    }
}
