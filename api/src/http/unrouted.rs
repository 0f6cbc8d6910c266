//! Requests that no operation takes: another method, an unknown path, or a page of the faces.
//!
//! What is not HTTP at all never comes here: the parser of the HTTP server, which has no hook, refuses a request line or
//! headers that can not be read with an empty 400, those that do not end with an empty 431, and ends the connection.

use std::{collections::BTreeMap, sync::OnceLock};

use actix_web::{
    HttpRequest, HttpResponse, ResponseError,
    http::{Method, header},
};
use openapi::Code;

use super::{Error, Result, faces};
use crate::document;

/// Answers what is left over. The framework would answer 404 where only the method is wrong.
pub async fn unrouted(request: HttpRequest) -> Result<HttpResponse> {
    // However many slashes begin it: who asks for an operation is never shown a page.
    if request.path().split('/').find(|part| !part.is_empty()) == Some("api") {
        return match allowed(request.path()) {
            Some(methods) => Ok(not_allowed(methods)),
            None => Err(Error::NotFound),
        };
    }
    match *request.method() {
        Method::GET | Method::HEAD => faces::serve(&request),
        _ => Ok(not_allowed("GET, HEAD")),
    }
}

fn not_allowed(allowed: &str) -> HttpResponse {
    let mut answer = Error::from(Code::MethodNotAllowed).error_response();
    if let Ok(allowed) = header::HeaderValue::from_str(allowed) {
        answer.headers_mut().insert(header::ALLOW, allowed);
    }
    answer
}

/// The methods of the operation at this path. The framework knows it only if it looks into every room ([`server`]).
///
/// [`server`]: crate::server::routes
fn allowed(path: &str) -> Option<&'static str> {
    let words: Vec<&str> = path.split('/').collect();
    let fits = |pattern: &str| {
        let steps: Vec<&str> = pattern.split('/').collect();
        let mut pairs = steps.iter().zip(&words);
        steps.len() == words.len() && pairs.all(|(step, word)| step == word || step.starts_with('{'))
    };
    let named = || methods().iter().find_map(|(pattern, allowed)| fits(pattern).then_some(allowed));
    methods().get(path).or_else(named).map(String::as_str)
}

/// The methods of every path, as the document tells them.
fn methods() -> &'static BTreeMap<String, String> {
    static METHODS: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    METHODS.get_or_init(|| {
        let paths = document::document().paths.paths;
        let named = paths.into_iter().map(|(path, item)| {
            let methods = [
                ("GET", item.get.is_some()),
                ("POST", item.post.is_some()),
                ("PUT", item.put.is_some()),
                ("PATCH", item.patch.is_some()),
                ("DELETE", item.delete.is_some()),
            ];
            let there: Vec<&str> =
                methods.iter().filter(|(_, there)| *there).map(|(method, _)| *method).collect();
            (path, there.join(", "))
        });
        named.collect()
    })
}

#[cfg(test)]
#[path = "unrouted_tests.rs"]
mod tests;
