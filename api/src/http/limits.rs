//! How much, how fast, how long: requests of one caller, bytes of one body, seconds of one answer.

use std::{
    net::{IpAddr, Ipv6Addr},
    num::NonZeroU32,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use actix_web::{
    Error as ActixError, HttpRequest, ResponseError,
    body::{EitherBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{
        Method,
        header::{self, HeaderMap, HeaderName, HeaderValue},
    },
    middleware::Next,
    web::Data,
};
use governor::{
    DefaultDirectRateLimiter, DefaultKeyedRateLimiter, NotUntil, Quota, RateLimiter,
    clock::{Clock, DefaultClock, QuantaInstant},
    middleware::{StateInformationMiddleware, StateSnapshot},
};
use openapi::{Code, UserId};

use super::Error;
use crate::{
    api_clients,
    auth::{self, Caller},
    beneficiaries,
    state::State,
};

/// The largest body that is taken, in bytes: a file and the form around it.
pub const MAX_BODY: usize = beneficiaries::MAX_FILE + 64 * 1024;
/// How long an answer may take to begin: a file over a slow line included.
const PATIENCE: Duration = Duration::from_secs(120);
/// Requests after which the books are cleared of callers who have been quiet.
const CLEARING: u32 = 10_000;

/// What one caller, or one address when nobody is signed in, may ask for. Nothing is no limit.
#[derive(Debug, Clone)]
pub struct Limits {
    pub requests_per_minute: Option<NonZeroU32>,
    /// Attempts to sign in, of one address: a whole office may stand behind it.
    pub sign_ins_per_minute: Option<NonZeroU32>,
    /// Balancers besides those on this machine, whose `X-Forwarded-For` is believed.
    pub proxies: Vec<IpAddr>,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            requests_per_minute: NonZeroU32::new(1200),
            sign_ins_per_minute: NonZeroU32::new(60),
            proxies: Vec::new(),
        }
    }
}

impl Limits {
    /// No limits: for tests and measurements.
    pub fn none() -> Self {
        Self { requests_per_minute: None, sign_ins_per_minute: None, proxies: Vec::new() }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    Caller(UserId),
    Address(IpAddr),
}

type Keyed = DefaultKeyedRateLimiter<Key, StateInformationMiddleware>;

/// Keeps the books of all workers.
pub struct Limiter {
    requests: Option<Keyed>,
    sign_ins: Option<Keyed>,
    proxies: Vec<IpAddr>,
    seen: AtomicU32,
}

impl Limiter {
    /// Empty books.
    pub fn new(limits: &Limits) -> Self {
        let keyed = |per_minute| {
            RateLimiter::keyed(Quota::per_minute(per_minute)).with_middleware::<StateInformationMiddleware>()
        };
        Self {
            requests: limits.requests_per_minute.map(keyed),
            sign_ins: limits.sign_ins_per_minute.map(keyed),
            proxies: limits.proxies.clone(),
            seen: AtomicU32::new(0),
        }
    }

    /// Counts a request; answers what to tell about it. A program has a limit of its own.
    fn count(&self, request: &HttpRequest, state: &State) -> Result<Option<Told>, Told> {
        let signing_in = request.method() == Method::POST && request.path().starts_with("/api/v1/auth/");
        let caller = if signing_in { None } else { auth::caller(request, state).ok() };
        if let Some(Caller::Client { id, .. }) = &caller
            && let Some(book) = state.api_clients.book((*id).into())
        {
            return told(book.check());
        }
        let Some(books) = (if signing_in { &self.sign_ins } else { &self.requests }) else { return Ok(None) };
        if self.seen.fetch_add(1, Ordering::Relaxed) % CLEARING == CLEARING - 1 {
            books.retain_recent();
        }
        let key = match caller.and_then(|caller| caller.id()) {
            Some(id) => Key::Caller(id),
            None => Key::Address(self.address(request)),
        };
        told(books.check_key(&key))
    }

    /// The household of the caller: its address, as far as one household has one.
    pub fn address(&self, request: &HttpRequest) -> IpAddr {
        network(peer(request, &self.proxies))
    }
}

/// The book of one program, with a limit of its own.
pub type Book = DefaultDirectRateLimiter<StateInformationMiddleware>;

/// An empty book with this limit.
pub fn book(per_minute: NonZeroU32) -> Book {
    RateLimiter::direct(Quota::per_minute(per_minute)).with_middleware()
}

/// The address of the peer, or what a balancer in front of us says it is. The last address is the one that the
/// balancer added itself.
pub fn peer(request: &HttpRequest, proxies: &[IpAddr]) -> IpAddr {
    let peer = request.peer_addr().map_or(IpAddr::V6(Ipv6Addr::UNSPECIFIED), |peer| peer.ip().to_canonical());
    let believed = peer.is_loopback() || proxies.contains(&peer);
    let said = request.headers().get("x-forwarded-for").and_then(|said| said.to_str().ok());
    let said: Option<IpAddr> = said.and_then(|said| said.rsplit(',').next()?.trim().parse().ok());
    said.filter(|_| believed).map_or(peer, |said| said.to_canonical())
}

fn told(checked: Result<StateSnapshot, NotUntil<QuantaInstant>>) -> Result<Option<Told>, Told> {
    match checked {
        Ok(snapshot) => {
            let (limit, remaining) =
                (snapshot.quota().burst_size().get(), snapshot.remaining_burst_capacity());
            let reset = snapshot.quota().replenish_interval() * (limit - remaining.min(limit));
            Ok(Some(Told { limit, remaining, reset: seconds(reset) }))
        }
        Err(until) => {
            let wait = until.wait_time_from(DefaultClock::default().now());
            let limit = until.quota().burst_size().get();
            Err(Told { limit, remaining: 0, reset: seconds(wait).max(1) })
        }
    }
}

/// One household has a /56 of IPv6 addresses to call from.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & (u128::MAX << 72))),
        v4 => v4,
    }
}

fn seconds(span: Duration) -> u32 {
    u32::try_from(span.as_millis().div_ceil(1000)).unwrap_or(u32::MAX)
}

/// What the `RateLimit-*` headers say.
#[derive(Debug, Clone, Copy)]
struct Told {
    limit: u32,
    remaining: u32,
    /// Seconds until more is allowed.
    reset: u32,
}

impl Told {
    fn to(self, headers: &mut HeaderMap) {
        let lines = [
            ("ratelimit-limit", self.limit),
            ("ratelimit-remaining", self.remaining),
            ("ratelimit-reset", self.reset),
        ];
        for (name, value) in lines {
            headers.insert(HeaderName::from_static(name), HeaderValue::from(value));
        }
    }
}

/// Refuses what is too fast or too large before anything of it is read, and gives up on what takes too long.
pub async fn with_limits<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, ActixError> {
    if !request.path().starts_with("/api/") {
        return next.call(request).await.map(ServiceResponse::map_into_left_body);
    }
    let counted = match (request.app_data::<Data<Limiter>>(), request.app_data::<Data<State>>()) {
        (Some(limiter), Some(state)) => limiter.count(request.request(), state),
        _ => Ok(None),
    };
    let refused = match &counted {
        Err(told) => Some(Error::TooMany(told.reset)),
        Ok(_) if announced(request.headers()) > MAX_BODY => Some(Code::TooLarge.into()),
        Ok(_) => None,
    };
    let mut response = match refused {
        Some(error) => request.into_response(error.error_response()).map_into_right_body(),
        None => match tokio::time::timeout(PATIENCE, next.call(request)).await {
            Ok(response) => response?.map_into_left_body(),
            Err(_) => {
                tracing::error!("an answer took too long");
                return Err(Error::from(Code::Unavailable).into());
            }
        },
    };
    if let Ok(Some(told)) | Err(told) = counted {
        told.to(response.headers_mut());
    }
    if let Some(state) = response.request().app_data::<Data<State>>() {
        api_clients::counted(response.request(), state, response.status());
    }
    Ok(response)
}

/// The length of the body as announced; 0 when it is sent in chunks, which are counted as they come.
fn announced(headers: &HeaderMap) -> usize {
    let length = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    length.map_or(0, |length| length.parse().unwrap_or(usize::MAX))
}

#[cfg(test)]
#[path = "limits_tests.rs"]
mod tests;
