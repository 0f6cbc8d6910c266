//! One typed method per operation: for the browser, the tests and integrators.
//!
//! A method is named like its operation. Every call answers the words of `openapi` or an [`Error`] that carries
//! the service's problem, so that no caller parses an answer.

mod api_clients;
mod applications;
mod attachments;
mod auth;
mod beneficiaries;
mod cases;
mod directory;
mod error;
mod helpers;
mod mandates;
mod meetings;
mod network;
mod organisations;
mod practitioners;
mod readings;
mod recusals;
mod rights;
mod staff;
mod transport;
mod users;
mod verifications;
mod villages;

pub use auth::Opened;
pub use error::{Error, Result};
pub use transport::{Answer, Request, Transport};

use std::sync::{Arc, PoisonError, RwLock};

use serde::{Serialize, de::DeserializeOwned};

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

    /// Sends a request; any status is an answer.
    pub async fn send(&self, request: Request) -> Result<Answer> {
        self.transport.send(request).await
    }

    /// Reads what an operation answers, in words of the caller's choosing: a face that reads less of an answer is
    /// downloaded faster. So do the four below.
    pub async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        self.read(self.request("GET", path)).await
    }

    /// Reads a list or what else is asked with a filter.
    pub async fn find<T: DeserializeOwned>(&self, path: &str, filter: &impl Serialize) -> Result<T> {
        let query =
            serde_urlencoded::to_string(filter).map_err(|error| Error::Unreadable(error.to_string()))?;
        self.get(&if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }).await
    }

    /// Makes a move that says something.
    pub async fn post<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T> {
        self.read(with_json(self.request("POST", path), body)?).await
    }

    /// Makes a move that says nothing but itself.
    pub async fn act<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        self.read(self.request("POST", path)).await
    }

    /// Changes a part, if nobody else did since this revision.
    pub async fn patch<T: DeserializeOwned>(
        &self,
        path: &str,
        revision: i32,
        body: &impl Serialize,
    ) -> Result<T> {
        let mut request = with_json(self.request("PATCH", path), body)?;
        request.headers.push(("If-Match", format!("\"{revision}\"")));
        self.read(request).await
    }

    /// The answer's words, or its problem.
    async fn read<T: DeserializeOwned>(&self, request: Request) -> Result<T> {
        transport::words(&self.succeed(request).await?)
    }

    /// The answer's body, or its problem.
    async fn succeed(&self, request: Request) -> Result<Vec<u8>> {
        self.send(request).await?.success()
    }
}

fn with_json(mut request: Request, body: &impl Serialize) -> Result<Request> {
    request.headers.push(("Content-Type", "application/json".to_owned()));
    request.body = Some(serde_json::to_vec(body)?);
    Ok(request)
}
