//! The same request is carried out once, however often an uncertain network makes a client send it.

mod entity;
mod keys;

pub use keys::purge;

use actix_web::{
    Error as ActixError, HttpMessage, HttpResponse, ResponseError,
    body::{self, BodySize, BoxBody, EitherBody, MessageBody},
    dev::{Payload, ServiceRequest, ServiceResponse},
    http::{
        Method, StatusCode,
        header::{self, HeaderMap, HeaderName},
    },
    middleware::Next,
    web::Data,
};
use bytes::{Bytes, BytesMut};
use domain::refusal::field;
use futures::{StreamExt, future, stream};
use openapi::Code;
use serde::Serialize;
use sha2::{Digest, Sha256};
use tracing::Instrument;
use uuid::Uuid;

use self::keys::{Answer, Begun, Ticket};
use super::{Error, REQUEST_ID, Result, limits::MAX_BODY};
use crate::{
    auth::{self, Context},
    db::Db,
    state::State,
};

/// What is kept of an answer in place of its body, where something in it is told only once.
#[derive(Debug)]
pub struct Remembered(String);

impl Remembered {
    /// A record as JSON; nothing when it can not be written.
    pub fn json(record: &impl Serialize) -> Self {
        Self(serde_json::to_string(record).unwrap_or_default())
    }
}

const HEADER: &str = "idempotency-key";
/// The longest body that is read of somebody who is not signed in, in bytes: only who may attach files sends more.
const MAX_PUBLIC: usize = 256 * 1024;
/// The longest answer that is kept, in bytes.
const MAX_ANSWER: u64 = 1024 * 1024;

/// Carries out a `POST` with an `Idempotency-Key` once, and answers its repetitions from memory.
pub async fn with_idempotency<B: MessageBody + 'static>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> std::result::Result<ServiceResponse<EitherBody<B>>, ActixError> {
    let (cx, begun) = match begin(&mut request).await {
        Ok(Some(begun)) => begun,
        Ok(None) => return next.call(request).await.map(ServiceResponse::map_into_left_body),
        Err(error) => return Ok(request.into_response(error.error_response()).map_into_right_body()),
    };
    let ticket = match begun {
        Begun::First(ticket) => ticket,
        Begun::Known(answer) => return Ok(request.into_response(replayed(answer)).map_into_right_body()),
    };
    // The client may hang up at any moment; what was begun is finished and its answer kept, for the client will
    // ask again.
    let id = REQUEST_ID.try_with(Clone::clone).unwrap_or_default();
    let work = async move {
        match next.call(request).await {
            Ok(response) => kept(&cx, &ticket, response).await,
            Err(error) => {
                let_go(&cx, &ticket).await;
                Err(error)
            }
        }
    };
    let done = actix_web::rt::spawn(REQUEST_ID.scope(id, work).in_current_span()).await;
    done.map_err(|error| Error::from(anyhow::Error::new(error)))?
}

/// Looks the key up; nothing when the request has none to look up.
async fn begin(request: &mut ServiceRequest) -> Result<Option<(Context, Begun)>> {
    let path = request.path();
    if request.method() != Method::POST || !path.starts_with("/api/v1/") || path.starts_with("/api/v1/auth/")
    {
        return Ok(None);
    }
    let Some(key) = request.headers().get(HEADER) else { return Ok(None) };
    let visible = key
        .to_str()
        .ok()
        .filter(|key| (1..=100).contains(&key.len()) && key.bytes().all(|b| b.is_ascii_graphic()));
    let key =
        visible.ok_or_else(|| Error::Invalid(vec![field("Idempotency-Key", Code::BadFormat)]))?.to_owned();
    let (Some(state), Some(db)) = (request.app_data::<Data<State>>(), request.app_data::<Data<Db>>()) else {
        return Ok(None);
    };
    // Bad credentials are the handler's to refuse; nothing is kept of them.
    let Ok(caller) = auth::caller(request.request(), state) else { return Ok(None) };
    let (caller, max) = match caller.id() {
        Some(id) => (Uuid::from(id).to_string(), MAX_BODY),
        None => ("anyone".to_owned(), MAX_PUBLIC),
    };
    let cx = Context::system(state.clone().into_inner(), db.get_ref().clone());

    let body = whole(request.take_payload(), max).await?;
    let fingerprint = fingerprint(request, &body);
    request.set_payload(Payload::Stream { payload: Box::pin(stream::once(future::ready(Ok(body)))) });
    let begun = keys::begin(&cx, caller, key, fingerprint).await?;
    Ok(Some((cx, begun)))
}

async fn whole(mut payload: Payload, max: usize) -> Result<Bytes> {
    let mut body = BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| Code::Malformed)?;
        if body.len() + chunk.len() > max {
            return Err(Code::TooLarge.into());
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}

/// What makes a request the same. The boundary of a form is drawn anew each time the same form is sent.
fn fingerprint(request: &ServiceRequest, body: &[u8]) -> String {
    let mut digest = Sha256::new();
    for part in [request.method().as_str(), request.path(), request.query_string()] {
        digest.update(part);
        digest.update([0]);
    }
    let mut rest = body;
    if let Some(boundary) = boundary(request.headers()) {
        while let Some(at) = rest.windows(boundary.len()).position(|window| window == boundary.as_bytes()) {
            digest.update(&rest[..at]);
            digest.update([0]);
            rest = &rest[at + boundary.len()..];
        }
    }
    digest.update(rest);
    hex::encode(digest.finalize())
}

fn boundary(headers: &HeaderMap) -> Option<&str> {
    let kind = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    let said = kind.split(';').find_map(|part| part.trim().strip_prefix("boundary="))?;
    Some(said.trim_matches('"')).filter(|boundary| !boundary.is_empty())
}

/// Keeps an answer that decides the request; a fault, a missing sign-in or too much haste decide nothing.
async fn kept<B: MessageBody>(
    cx: &Context,
    ticket: &Ticket,
    response: ServiceResponse<B>,
) -> std::result::Result<ServiceResponse<EitherBody<B>>, ActixError> {
    let status = response.status();
    let short = matches!(response.response().body().size(), BodySize::None | BodySize::Sized(0..=MAX_ANSWER));
    let decides = !status.is_server_error()
        && !matches!(status, StatusCode::UNAUTHORIZED | StatusCode::TOO_MANY_REQUESTS);
    if !decides || !short {
        let_go(cx, ticket).await;
        return Ok(response.map_into_left_body());
    }
    let (request, response) = response.into_parts();
    let (mut head, content) = response.into_parts();
    let content = body::to_bytes(content).await;
    let content =
        content.map_err(|error| Error::from(anyhow::anyhow!("an answer broke off: {}", error.into())))?;
    let instead = head.extensions_mut().remove::<Remembered>();
    let body =
        instead.map_or_else(|| String::from_utf8_lossy(&content).into_owned(), |Remembered(body)| body);
    let text =
        |name: HeaderName| head.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let answer =
        Answer { status: status.as_u16(), location: text(header::LOCATION), etag: text(header::ETAG), body };
    // The request was carried out; that a repetition will not be recognised does not undo it.
    if let Err(error) = keys::keep(cx, ticket, answer).await {
        tracing::error!(%error, "an answer was not kept");
    }
    Ok(ServiceResponse::new(request, head.set_body(BoxBody::new(content))).map_into_right_body())
}

async fn let_go(cx: &Context, ticket: &Ticket) {
    if let Err(error) = keys::release(cx, ticket).await {
        tracing::error!(%error, "a key was not let go");
    }
}

fn replayed(answer: Answer) -> HttpResponse {
    let Answer { status, location, etag, body } = answer;
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    let refused = status.is_client_error();
    let mut replayed = HttpResponse::build(status);
    replayed.insert_header(("Idempotency-Replayed", "true"));
    for (name, value) in [(header::LOCATION, location), (header::ETAG, etag)] {
        if let Some(value) = value {
            replayed.insert_header((name, value));
        }
    }
    match body.as_str() {
        "" => replayed.finish(),
        _ => replayed
            .content_type(if refused { "application/problem+json" } else { "application/json" })
            .body(body),
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
