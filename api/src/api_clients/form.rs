//! A request for a token as OAuth libraries send it: a form, with the credentials in the header or in the form itself.

use std::net::IpAddr;

use actix_web::{
    FromRequest, HttpRequest,
    dev::Payload,
    http::header,
    web::{self, Data},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use futures::future::LocalBoxFuture;
use openapi::{
    Code,
    auth::{TokenError, TokenRequest},
};
use uuid::Uuid;
use validator::Validate;

use crate::{
    http::{Error, Result, limits::peer},
    state::State,
};

/// The longest form that is read, in bytes.
const MAX_BODY: usize = 4 * 1024;

/// Who asks for a token with which secret, for what, and from where.
pub struct TokenForm {
    pub client: Uuid,
    pub secret: String,
    pub scope: Option<String>,
    pub address: IpAddr,
}

impl FromRequest for TokenForm {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, body) = (request.clone(), web::Payload::from_request(request, payload));
        Box::pin(async move {
            let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
            let kind = kind.and_then(|kind| kind.split(';').next()).unwrap_or_default().trim();
            if !kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
                return Err(Code::UnsupportedType.into());
            }
            let body = body.await.map_err(|_| Code::Malformed)?;
            let body = body.to_bytes_limited(MAX_BODY).await.map_err(|_| Code::TooLarge)?;
            let body = body.map_err(|_| Code::Malformed)?;
            read(&request, &body)
        })
    }
}

fn read(request: &HttpRequest, body: &[u8]) -> Result<TokenForm> {
    let state = request.app_data::<Data<State>>().ok_or_else(|| anyhow::anyhow!("no state"))?;
    let address = peer(request, &state.limits.proxies);
    let malformed = || Error::Token(Code::Malformed, TokenError::InvalidRequest);
    let text = std::str::from_utf8(body).map_err(|_| malformed())?;
    let form = web::Query::<TokenRequest>::from_query(text).map_err(|error| match error.to_string() {
        said if said.contains("unknown variant") => {
            Error::Token(Code::Malformed, TokenError::UnsupportedGrantType)
        }
        _ => malformed(),
    })?;
    form.validate().map_err(|_| malformed())?;
    let TokenRequest { grant_type: _, scope, client_id, client_secret } = form.into_inner();
    let credentials = match request.headers().get(header::AUTHORIZATION) {
        // One way at a time (RFC 6749, 2.3).
        Some(_) if client_secret.is_some() => return Err(malformed()),
        Some(value) => value.to_str().ok().and_then(basic),
        None => client_id.zip(client_secret),
    };
    let unknown = || Error::Token(Code::WrongCredentials, TokenError::InvalidClient);
    let (client, secret) = credentials.ok_or_else(unknown)?;
    let client = client.parse().map_err(|_| unknown())?;
    Ok(TokenForm { client, secret, scope, address })
}

/// Name and secret of `Authorization: Basic`. Ours need no further decoding: they hold no reserved characters.
fn basic(value: &str) -> Option<(String, String)> {
    let (scheme, encoded) = value.split_once(' ')?;
    let decoded = STANDARD.decode(encoded.trim()).ok().filter(|_| scheme.eq_ignore_ascii_case("basic"))?;
    let (name, secret) = std::str::from_utf8(&decoded).ok()?.split_once(':')?;
    Some((name.to_owned(), secret.to_owned()))
}
