//! What comes in is well formed and valid, or the answer names the field; nothing that was sent is repeated.

use std::ops::Deref;

use actix_web::{FromRequest, HttpRequest, dev::Payload, http::header, web};
use domain::refusal::field;
use futures::future::{LocalBoxFuture, Ready, ready};
use openapi::{Code, FieldProblem};
use serde::de::DeserializeOwned;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

use super::error::Error;

/// The largest JSON body that is taken, in bytes.
const MAX_BODY: usize = 256 * 1024;

/// A JSON body that is well formed and valid; also the answer `200` with JSON.
#[derive(Debug)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Json<T> {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let json = request.headers().get(header::CONTENT_TYPE).is_some_and(|kind| {
            kind.to_str().is_ok_and(|kind| {
                kind.split(';')
                    .next()
                    .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
            })
        });
        let body = web::Payload::from_request(request, payload);
        Box::pin(async move {
            if !json {
                return Err(Code::UnsupportedType.into());
            }
            let body = body.await.map_err(|_| Code::Malformed)?;
            let body = body.to_bytes_limited(MAX_BODY).await.map_err(|_| Code::TooLarge)?;
            let body = body.map_err(|_| Code::Malformed)?;
            parse(&body).map(Self)
        })
    }
}

/// Reads and validates a JSON text.
pub fn parse<T: DeserializeOwned + Validate>(body: &[u8]) -> Result<T, Error> {
    // Where a text breaks a rule is asked only of one that does: to follow the path costs every text time.
    let value: T = match serde_json::from_slice(body) {
        Ok(value) => value,
        Err(_) => return Err(located::<T>(body)),
    };
    value.validate().map_err(|errors| {
        let mut fields = Vec::new();
        collect(&errors, "", &mut fields);
        Error::Invalid(fields)
    })?;
    Ok(value)
}

/// What is wrong with a text that could not be read, and in which field.
fn located<T: DeserializeOwned>(body: &[u8]) -> Error {
    let Ok(text) = std::str::from_utf8(body) else { return Code::Malformed.into() };
    let mut from = serde_json::Deserializer::from_str(text);
    let Err(error) = serde_path_to_error::deserialize::<_, T>(&mut from) else {
        return Code::Malformed.into();
    };
    let path = error.path().to_string();
    let inner = error.into_inner();
    match inner.classify() {
        serde_json::error::Category::Data => {
            Error::Invalid(vec![unreadable(tellable(&path), &inner.to_string())])
        }
        _ => Code::Malformed.into(),
    }
}

/// A path as far as a program wrote it: in the place of a name, somebody may have typed a person (SEC-18).
fn tellable(path: &str) -> String {
    let word = |step: &&str| step.chars().all(|c| c.is_ascii_lowercase() || "0123456789_[]".contains(c));
    let told = path.split('.').take_while(word).collect::<Vec<_>>().join(".");
    if told.is_empty() { ".".to_owned() } else { told }
}

/// Which rule a field breaks, from the reader's own words; what was typed is not repeated.
fn unreadable(path: String, message: &str) -> FieldProblem {
    let named = message.split('`').nth(1).unwrap_or_default();
    let below = |name: &str| if path == "." { name.to_owned() } else { format!("{path}.{name}") };
    if message.starts_with("missing field") {
        return field(below(named), Code::Required);
    }
    let code = match message {
        m if m.starts_with("unknown field") => Code::UnknownField,
        m if m.starts_with("unknown variant") => Code::NotInList,
        m if m.starts_with("invalid type") => Code::WrongType,
        m if m.starts_with("must not be empty") => Code::Required,
        m if m.starts_with("control character") => Code::ControlCharacter,
        m if m.starts_with("longer than") => Code::TooLong,
        m if m.contains("out of range") || m.starts_with("invalid value: integer") => Code::OutOfRange,
        _ => Code::BadFormat,
    };
    field(path, code)
}

fn collect(errors: &ValidationErrors, at: &str, into: &mut Vec<FieldProblem>) {
    for (name, kind) in errors.errors() {
        let path = if at.is_empty() { name.to_string() } else { format!("{at}.{name}") };
        match kind {
            ValidationErrorsKind::Struct(inner) => collect(inner, &path, into),
            ValidationErrorsKind::List(items) => {
                for (number, inner) in items {
                    collect(inner, &format!("{path}[{number}]"), into);
                }
            }
            ValidationErrorsKind::Field(errors) => {
                into.extend(errors.iter().map(|error| field(path.clone(), broken(error))));
            }
        }
    }
}

fn broken(error: &validator::ValidationError) -> Code {
    match error.code.as_ref() {
        "length" if too_few(error) => Code::TooFew,
        "length" => Code::TooManyItems,
        "range" => Code::OutOfRange,
        _ => Code::BadFormat,
    }
}

fn too_few(error: &validator::ValidationError) -> bool {
    let least = error.params.get("min").and_then(|min| usize::try_from(min.as_u64()?).ok());
    let said = error.params.get("value").and_then(|value| value.as_array()).map(Vec::len);
    least.zip(said).is_some_and(|(least, said)| said < least)
}

/// The id in the path. What is no id can not be found.
#[derive(Debug)]
pub struct Path<T>(T);

impl<T> Deref for Path<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: std::str::FromStr> FromRequest for Path<T> {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let id = request.match_info().get("id").and_then(|id| id.parse().ok());
        ready(id.map(Self).ok_or(Error::NotFound))
    }
}

/// Typed filters of a list.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequest for Query<T> {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let query = web::Query::<T>::from_query(request.query_string());
        ready(
            query
                .map(|query| Self(query.into_inner()))
                .map_err(|_| Error::Invalid(vec![field("query", Code::BadFormat)])),
        )
    }
}

/// The revision that the caller saw.
#[derive(Debug, Clone, Copy)]
pub struct IfMatch(pub i32);

impl FromRequest for IfMatch {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let header = request.headers().get(header::IF_MATCH);
        ready(match header {
            None => Err(Code::RevisionRequired.into()),
            Some(value) => value
                .to_str()
                .ok()
                .and_then(|tag| tag.trim().trim_matches('"').parse().ok())
                .map(Self)
                .ok_or(Code::RevisionStale.into()),
        })
    }
}
