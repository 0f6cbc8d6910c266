//! Over the browser's `fetch`; cookies are the browser's.

use std::pin::Pin;

use js_sys::{JSON, Uint8Array};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestInit, Response};

use super::{Answer, Request};
use crate::Error;

/// The body of an answer under way.
pub type Bytes = Pin<Box<dyn Future<Output = Result<Vec<u8>, Error>>>>;

/// The window's connection.
#[derive(Debug, Clone, Default)]
pub struct Transport(());

impl Transport {
    pub(crate) async fn send(&self, request: Request) -> Result<Answer, Error> {
        fetch(request).await.map_err(|_| Error::Network)
    }
}

async fn fetch(request: Request) -> Result<Answer, JsValue> {
    let how = RequestInit::new();
    how.set_method(request.method);
    if let Some(body) = &request.body {
        how.set_body(&Uint8Array::from(body.as_slice()));
    }
    let outgoing = web_sys::Request::new_with_str_and_init(&request.url, &how)?;
    for (name, value) in &request.headers {
        outgoing.headers().set(name, value)?;
    }
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let answer: Response = JsFuture::from(window.fetch_with_request(&outgoing)).await?.dyn_into()?;
    let body = JsFuture::from(answer.array_buffer()?).await?;
    Ok(Answer { status: answer.status(), body: Uint8Array::new(&body).to_vec() })
}

/// Read by the browser's own parser: a second one would be downloaded by every citizen.
pub fn words<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    serde_wasm_bindgen::from_value(parsed(body)?).map_err(unreadable)
}

fn parsed(body: &[u8]) -> Result<JsValue, Error> {
    JSON::parse(&String::from_utf8_lossy(body)).map_err(|_| Error::Unreadable(String::new()))
}

fn unreadable(error: serde_wasm_bindgen::Error) -> Error {
    Error::Unreadable(error.to_string())
}
