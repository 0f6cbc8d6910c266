//! Over reqwest.

use std::pin::Pin;

use serde::de::DeserializeOwned;

use super::{Answer, Request};
use crate::Error;

/// The body of an answer under way.
pub type Bytes = Pin<Box<dyn Future<Output = Result<Vec<u8>, Error>> + Send>>;

/// A pool of connections; keeps cookies when its reqwest client does.
#[derive(Debug, Clone, Default)]
pub struct Transport(reqwest::Client);

impl From<reqwest::Client> for Transport {
    fn from(http: reqwest::Client) -> Self {
        Self(http)
    }
}

impl Transport {
    pub(crate) async fn send(&self, request: Request) -> Result<Answer, Error> {
        let method = reqwest::Method::from_bytes(request.method.as_bytes()).map_err(|_| Error::Network)?;
        let mut outgoing = self.0.request(method, request.url);
        for (name, value) in request.headers {
            outgoing = outgoing.header(name, value);
        }
        if let Some(body) = request.body {
            outgoing = outgoing.body(body);
        }
        let answer = outgoing.send().await.map_err(|_| Error::Network)?;
        let status = answer.status().as_u16();
        let body = answer.bytes().await.map_err(|_| Error::Network)?;
        Ok(Answer { status, body: body.to_vec() })
    }
}

/// The words of a body.
pub fn words<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    Ok(serde_json::from_slice(body)?)
}
