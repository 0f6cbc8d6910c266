//! How a request travels and its answer is read: reqwest and serde_json everywhere but in the browser, whose own
//! `fetch` and `JSON` cost no download.

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(target_arch = "wasm32")]
pub use browser::{Bytes, Transport, words};
#[cfg(not(target_arch = "wasm32"))]
pub use native::{Bytes, Transport, words};

use serde::de::DeserializeOwned;

use crate::{Error, Result};

/// One request, whole.
#[derive(Debug, Clone)]
pub struct Request {
    pub method: &'static str,
    pub url: String,
    pub headers: Vec<(&'static str, String)>,
    pub body: Option<Vec<u8>>,
}

/// One answer, whole.
#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
}

impl Answer {
    /// The answer's words, or its problem.
    pub fn read<T: DeserializeOwned>(self) -> Result<T> {
        words(&self.success()?)
    }

    /// The answer's body, or its problem.
    pub fn success(self) -> Result<Vec<u8>> {
        let Self { status, body } = self;
        if (200..300).contains(&status) {
            return Ok(body);
        }
        Err(match words(&body) {
            Ok(problem) => Error::Problem(Box::new(problem)),
            Err(_) => Error::Status(status),
        })
    }
}
