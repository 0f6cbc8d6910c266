//! The operator's message gateway: a peer on a port of its own that may be out of order.

use std::{
    net::TcpListener,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU16, Ordering},
    },
};

use actix_web::{
    App, HttpResponse, HttpServer,
    http::StatusCode,
    web::{self, Data},
};
use api::{sms, startup};
use serde_json::Value;

/// Remembers what reached it, and answers with the status it was told to.
pub struct Gateway {
    url: String,
    shared: Shared,
    handle: actix_web::dev::ServerHandle,
}

#[derive(Clone)]
struct Shared {
    status: Arc<AtomicU16>,
    reached: Arc<Mutex<Vec<Value>>>,
}

impl Gateway {
    /// A gateway that is in order.
    pub fn open() -> Self {
        let shared = Shared { status: Arc::new(AtomicU16::new(200)), reached: Arc::default() };
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let url = format!("http://{}/messages", listener.local_addr().expect("an address"));
        let data = Data::new(shared.clone());
        let server =
            HttpServer::new(move || App::new().app_data(data.clone()).default_service(web::to(take)));
        let running = server.workers(1).disable_signals().listen(listener).expect("a listener").run();
        let handle = running.handle();
        actix_web::rt::spawn(running);
        Self { url, shared, handle }
    }

    /// The service's way to this gateway.
    pub fn way(&self) -> sms::Gateway {
        startup::choose_tls();
        let client = reqwest::Client::builder().no_proxy().build().expect("a client");
        sms::Gateway::Http { client, url: self.url.clone() }
    }

    /// Answers with this status from now on; it takes what it is sent all the same.
    pub fn answers(&self, status: u16) {
        self.shared.status.store(status, Ordering::SeqCst);
    }

    /// Everything that reached it.
    pub fn reached(&self) -> Vec<Value> {
        self.shared.reached.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Drop for Gateway {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
    }
}

async fn take(shared: Data<Shared>, message: web::Json<Value>) -> HttpResponse {
    shared.reached.lock().unwrap_or_else(PoisonError::into_inner).push(message.0);
    let status = StatusCode::from_u16(shared.status.load(Ordering::SeqCst));
    HttpResponse::build(status.unwrap_or(StatusCode::OK)).finish()
}
