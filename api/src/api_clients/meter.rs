//! How often programs call, counted in memory and written down every two seconds: no request waits for it. A process
//! that is killed loses what it counted since.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

use actix_web::{
    HttpMessage, HttpRequest,
    http::{Method, StatusCode},
};
use chrono::{DateTime, NaiveDate, Utc};
use openapi::api_clients::ApiCalls;
use uuid::Uuid;

use crate::state::State;

/// Which program made a request, and from where.
#[derive(Debug, Clone, Copy)]
pub struct Called {
    pub client: Uuid,
    pub address: IpAddr,
}

/// What was counted and is not yet written.
#[derive(Debug, Default)]
pub struct Counted {
    /// By program, day and operation: as many as there are operations, however often they are called.
    pub calls: HashMap<(Uuid, NaiveDate, String), ApiCalls>,
    pub last: HashMap<Uuid, (DateTime<Utc>, IpAddr)>,
}

/// The counts of this process.
#[derive(Debug, Default)]
pub struct Meter(Mutex<Counted>);

impl Meter {
    /// Counts one call by how it was answered.
    pub fn count(&self, state: &State, called: Called, operation: String, status: StatusCode) {
        let Called { client, address } = called;
        let key = (client, state.clock.today(), operation);
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let calls = counted.calls.entry(key).or_default();
        calls.requests += 1;
        calls.refused += u64::from(status.is_client_error());
        calls.errors += u64::from(status.is_server_error());
        counted.last.insert(client, (state.clock.now(), address));
    }

    /// Takes everything that is counted.
    pub fn take(&self) -> Counted {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Puts back what could not be written; what was counted since is added.
    pub fn put_back(&self, taken: Counted) {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for (key, ApiCalls { requests, refused, errors }) in taken.calls {
            let calls = counted.calls.entry(key).or_default();
            calls.requests += requests;
            calls.refused += refused;
            calls.errors += errors;
        }
        for (client, last) in taken.last {
            counted.last.entry(client).or_insert(last);
        }
    }
}

/// Counts a request that was answered, if a program made it.
pub fn counted(request: &HttpRequest, state: &State, status: StatusCode) {
    let called = request.extensions().get::<Called>().copied();
    if let Some(called) = called {
        state.api_clients.meter.count(state, called, operation(request), status);
    }
}

/// The operation by its method and the pattern of its path; whatever else somebody thinks of is one line.
fn operation(request: &HttpRequest) -> String {
    let method = request.method();
    let known = [Method::GET, Method::POST, Method::PATCH, Method::DELETE].contains(method);
    let pattern = request.match_pattern().filter(|_| known);
    let path = pattern.as_deref().and_then(|pattern| pattern.strip_prefix("/api/v1"));
    path.filter(|path| !path.is_empty()).map_or_else(|| "other".to_owned(), |path| format!("{method} {path}"))
}
