//! One typed method per operation: for the browser, the tests and integrators.
//!
//! A method is named like its operation. Every call answers the words of `openapi` or an [`Error`] that carries
//! the service's problem, so that no caller parses an answer.

mod applications;
mod auth;
mod error;
mod helpers;

pub use error::{Error, Result};

use std::sync::{Arc, RwLock};

use reqwest::{Method, RequestBuilder, Response, header};
use serde::{Serialize, de::DeserializeOwned};

/// A connection to one service, with at most one signed-in person. Clones share both.
#[derive(Debug, Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    token: Arc<RwLock<Option<String>>>,
}

impl Client {
    /// A client of the service at `base`, such as `http://127.0.0.1:8080`.
    pub fn new(http: reqwest::Client, base: &str) -> Self {
        Self { http, base: format!("{}/api/v1", base.trim_end_matches('/')), token: Arc::default() }
    }

    /// Uses this access token from now on; nothing signs out.
    pub fn set_token(&self, token: Option<String>) {
        *self.token.write().unwrap_or_else(std::sync::PoisonError::into_inner) = token;
    }

    /// The access token in use.
    pub fn token(&self) -> Option<String> {
        self.token.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }

    /// A request below `/api/v1`, signed.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.http.request(method, format!("{}{path}", self.base));
        match self.token() {
            Some(token) => request.header(header::AUTHORIZATION, format!("Bearer {token}")),
            None => request,
        }
    }

    async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        read(self.request(Method::GET, path).send().await?).await
    }

    async fn find<T: DeserializeOwned>(&self, path: &str, filter: &impl Serialize) -> Result<T> {
        read(self.request(Method::GET, path).query(filter).send().await?).await
    }

    async fn post<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T> {
        read(self.request(Method::POST, path).json(body).send().await?).await
    }

    /// A move that says nothing but itself.
    async fn act<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        read(self.request(Method::POST, path).send().await?).await
    }

    async fn patch<T: DeserializeOwned>(&self, path: &str, revision: i32, body: &impl Serialize) -> Result<T> {
        let request = self.request(Method::PATCH, path).header(header::IF_MATCH, format!("\"{revision}\""));
        read(request.json(body).send().await?).await
    }
}

/// The answer's words, or its problem.
async fn read<T: DeserializeOwned>(response: Response) -> Result<T> {
    let response = succeeded(response).await?;
    Ok(serde_json::from_slice(&response.bytes().await?)?)
}

async fn succeeded(response: Response) -> Result<Response> {
    if response.status().is_success() {
        return Ok(response);
    }
    let status = response.status().as_u16();
    let body = response.bytes().await?;
    Err(match serde_json::from_slice(&body) {
        Ok(problem) => Error::Problem(Box::new(problem)),
        Err(_) => Error::Status(status),
    })
}
