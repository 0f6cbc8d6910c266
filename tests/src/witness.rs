//! A witness between people and service: passes every request on, and holds every answer against the contract.

use std::{
    net::{SocketAddr, TcpListener},
    sync::{Arc, Mutex, PoisonError},
};

use actix_web::{
    App, HttpRequest, HttpResponse, HttpServer,
    body::MessageBody,
    http::{
        Method,
        header::{self, HeaderMap, HeaderName, HeaderValue},
    },
    web::{self, Bytes, Data},
};
use anyhow::Result;
use api::server::KEPT_OPEN;
use futures::stream;

use crate::contract::{Answer, Contract};

/// Longer than anything a story sends, in bytes.
const MAX_BODY: usize = 64 * 1024 * 1024;

/// What belongs to one connection and not to the message.
const HOP: [HeaderName; 4] =
    [header::CONNECTION, header::CONTENT_LENGTH, header::TRANSFER_ENCODING, header::UPGRADE];

/// Stands before a service until the story ends; then it tells what it saw.
pub struct Witness {
    /// Where the service is asked through the witness.
    pub base: String,
    saw: Saw,
    handle: actix_web::dev::ServerHandle,
}

/// Answers that break the contract.
#[derive(Clone, Default)]
struct Saw(Arc<Mutex<Vec<String>>>);

/// The service behind, and the way to it.
struct Behind {
    address: SocketAddr,
    http: reqwest::Client,
    saw: Saw,
}

impl Witness {
    /// Stands before the service at this address.
    pub fn before(address: SocketAddr) -> Result<Self> {
        let saw = Saw::default();
        let http =
            reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build()?;
        let behind = Data::new(Behind { address, http, saw: saw.clone() });
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let base = format!("http://{}", listener.local_addr()?);
        let server =
            HttpServer::new(move || App::new().app_data(behind.clone()).default_service(web::to(pass)));
        let running = server.workers(1).keep_alive(KEPT_OPEN).disable_signals().listen(listener)?.run();
        let handle = running.handle();
        actix_web::rt::spawn(running);
        Ok(Self { base, saw, handle })
    }
}

impl Drop for Witness {
    fn drop(&mut self) {
        drop(self.handle.stop(false));
        let saw = std::mem::take(&mut *self.saw.0.lock().unwrap_or_else(PoisonError::into_inner));
        match (saw.is_empty(), std::thread::panicking()) {
            (true, _) => {}
            (false, true) => eprintln!("the contract was broken: {saw:#?}"),
            (false, false) => panic!("the contract was broken: {saw:#?}"),
        }
    }
}

async fn pass(request: HttpRequest, payload: web::Payload, behind: Data<Behind>) -> HttpResponse {
    match ask(&request, payload, &behind).await {
        Ok(answer) => answer,
        Err(error) => HttpResponse::BadGateway().body(format!("{error:#}")),
    }
}

async fn ask(request: &HttpRequest, payload: web::Payload, behind: &Behind) -> Result<HttpResponse> {
    let url = format!("http://{}{}", behind.address, request.uri());
    let method = reqwest::Method::from_bytes(request.method().as_str().as_bytes())?;
    let mut outgoing = behind.http.request(method, url);
    for (name, value) in end_to_end(request.headers()) {
        outgoing = outgoing.header(name.as_str(), value.as_bytes());
    }
    if request.headers().contains_key(header::CONTENT_LENGTH) {
        let body = payload.to_bytes_limited(MAX_BODY).await;
        let body = body.map_err(|_| anyhow::anyhow!("too long"))?;
        outgoing = outgoing.body(body.map_err(|error| anyhow::anyhow!("{error}"))?);
    }
    answered(request, outgoing.send().await?, &behind.saw).await
}

async fn answered(request: &HttpRequest, incoming: reqwest::Response, saw: &Saw) -> Result<HttpResponse> {
    let status = incoming.status().as_u16();
    let mut headers = HeaderMap::new();
    for (name, value) in incoming.headers() {
        let name = HeaderName::from_bytes(name.as_str().as_bytes())?;
        headers.append(name, HeaderValue::from_bytes(value.as_bytes())?);
    }
    let mut answer = HttpResponse::build(actix_web::http::StatusCode::from_u16(status)?);
    for (name, value) in end_to_end(&headers) {
        answer.append_header((name, value));
    }
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    let kind = kind.and_then(|kind| kind.split(';').next());
    if kind == Some("text/event-stream") {
        // It lasts as long as somebody listens.
        let chunks = stream::try_unfold(incoming, async |mut incoming: reqwest::Response| {
            Ok::<_, reqwest::Error>(incoming.chunk().await?.map(|chunk| (chunk, incoming)))
        });
        return Ok(answer.streaming(chunks));
    }
    let body = incoming.bytes().await?;
    saw.look(request, status, &headers, kind, &body);
    if request.method() == Method::HEAD {
        return Ok(answer.finish());
    }
    Ok(answer.body(body.boxed()))
}

impl Saw {
    fn look(
        &self,
        request: &HttpRequest,
        status: u16,
        headers: &HeaderMap,
        content_type: Option<&str>,
        body: &Bytes,
    ) {
        if !request.path().starts_with("/api/") {
            return;
        }
        let answer = Answer {
            method: request.method().as_str(),
            path: request.path(),
            status,
            headers: headers.keys().map(|name| name.as_str().to_owned()).collect(),
            content_type,
            body,
        };
        if let Some(why) = Contract::whole().broken_by(&answer) {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push(why);
        }
    }
}

fn end_to_end(headers: &HeaderMap) -> impl Iterator<Item = (&HeaderName, &HeaderValue)> {
    headers.iter().filter(|(name, _)| !HOP.contains(name))
}
