//! One typed method per operation: for the browser, the tests and integrators.
//!
//! A method is named like its operation. Every call answers the words of `openapi` or an [`Error`] that carries
//! the service's problem, so that no caller parses an answer.

mod api_clients;
mod applications;
mod asked;
mod attachments;
mod auth;
mod beneficiaries;
mod cases;
mod conflicts;
mod directory;
mod error;
mod groups;
mod helpers;
mod home_visits;
mod mandates;
mod meetings;
mod network;
mod organisations;
mod outreaches;
mod practitioners;
mod projects;
mod readings;
mod recusals;
mod rights;
mod rule_packs;
mod staff;
mod transport;
mod users;
mod verifications;
mod villages;

pub use asked::Asked;
pub use auth::Opened;
pub use error::{Error, Result};
pub use transport::{Answer, Bytes, Request, Transport, words};

use std::sync::{Arc, PoisonError, RwLock};

use serde::{Serialize, de::DeserializeOwned};

/// A filter as it stands in an address.
type Written = std::result::Result<String, serde_urlencoded::ser::Error>;

/// A connection to one service, with at most one signed-in person. Clones share both.
#[derive(Debug, Clone)]
pub struct Client {
    transport: Transport,
    base: String,
    token: Arc<RwLock<Option<String>>>,
}

impl Client {
    /// A client of the service at `base`, such as `http://127.0.0.1:8080`; in the browser the empty text stands
    /// for the page's own origin.
    pub fn new(transport: impl Into<Transport>, base: &str) -> Self {
        let base = format!("{}/api/v1", base.trim_end_matches('/'));
        Self { transport: transport.into(), base, token: Arc::default() }
    }

    /// Uses this access token from now on.
    pub fn set_token(&self, token: Option<String>) {
        *self.token.write().unwrap_or_else(PoisonError::into_inner) = token;
    }

    /// The access token in use.
    pub fn token(&self) -> Option<String> {
        self.token.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// A request below `/api/v1`, signed; for what no method is made for.
    pub fn request(&self, method: &'static str, path: &str) -> Request {
        let token = self.token().map(|token| ("Authorization", format!("Bearer {token}")));
        Request {
            method,
            url: format!("{}{path}", self.base),
            headers: token.into_iter().collect(),
            body: None,
        }
    }

    fn bare(&self, method: &'static str, path: &str) -> Result<Request> {
        Ok(self.request(method, path))
    }

    /// Sends a request; any status is an answer.
    pub async fn send(&self, request: Request) -> Result<Answer> {
        self.transport.send(request).await
    }

    /// Reads what an operation answers, in words of the caller's choosing: a face that reads less of an answer is
    /// downloaded faster. So do the four below.
    pub fn get<T: DeserializeOwned>(&self, path: &str) -> Asked<T> {
        self.read(self.bare("GET", path))
    }

    /// Reads a list or what else is asked with a filter.
    pub fn find<T: DeserializeOwned>(&self, path: &str, filter: &impl Serialize) -> Asked<T> {
        self.read(self.searched(path, serde_urlencoded::to_string(filter)))
    }

    fn searched(&self, path: &str, query: Written) -> Result<Request> {
        let query = query.map_err(|error| Error::Unreadable(error.to_string()))?;
        self.bare("GET", &if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") })
    }

    /// Makes a move that says something.
    pub fn post<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Asked<T> {
        self.read(with_json(self.request("POST", path), body))
    }

    /// Makes a move that says nothing but itself.
    pub fn act<T: DeserializeOwned>(&self, path: &str) -> Asked<T> {
        self.read(self.bare("POST", path))
    }

    /// Changes a part, if nobody else did since this revision.
    pub fn patch<T: DeserializeOwned>(&self, path: &str, revision: i32, body: &impl Serialize) -> Asked<T> {
        let mut request = self.request("PATCH", path);
        request.headers.push(("If-Match", format!("\"{revision}\"")));
        self.read(with_json(request, body))
    }

    /// The answer's words, or its problem.
    fn read<T: DeserializeOwned>(&self, request: Result<Request>) -> Asked<T> {
        Asked::new(self.bytes(request), transport::words)
    }

    /// The answer's body, or its problem; of a request that the caller has put together.
    pub fn succeed(&self, request: Result<Request>) -> Asked<Vec<u8>> {
        Asked::new(self.bytes(request), |body| Ok(body.to_vec()))
    }

    /// That it was done, or its problem.
    fn done(&self, request: Result<Request>) -> Asked<()> {
        Asked::new(self.bytes(request), |_| Ok(()))
    }

    fn bytes(&self, request: Result<Request>) -> Bytes {
        let transport = self.transport.clone();
        Box::pin(async move { transport.send(request?).await?.success() })
    }
}

fn with_json(request: Request, body: &impl Serialize) -> Result<Request> {
    with_body(request, serde_json::to_vec(body))
}

fn with_body(mut request: Request, body: serde_json::Result<Vec<u8>>) -> Result<Request> {
    request.headers.push(("Content-Type", "application/json".to_owned()));
    request.body = Some(body?);
    Ok(request)
}
