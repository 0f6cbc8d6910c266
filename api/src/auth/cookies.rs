//! Cookies of sign-in: HttpOnly, for `/auth` alone, and sent by no other site.

use actix_web::{
    HttpRequest,
    cookie::{Cookie, SameSite, time::Duration},
};
use chrono::TimeDelta;
use openapi::Code;

use crate::http::{Error, Result};

/// The refresh token.
pub const SESSION: &str = "fayuan_refresh";
/// What knows the first step at the second.
pub const CHALLENGE: &str = "fayuan_challenge";
/// What knows whoever comes back from the identity provider.
pub const PROVIDER: &str = "fayuan_provider";

const PATH: &str = "/api/v1/auth";

/// `Secure` wherever the page itself came over TLS, straight or through a balancer.
pub fn cookie(request: &HttpRequest, name: &'static str, value: String, age: TimeDelta) -> Cookie<'static> {
    let secure = request.connection_info().scheme() == "https";
    Cookie::build(name, value)
        .path(PATH)
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(secure)
        .max_age(Duration::seconds(age.num_seconds()))
        .finish()
}

/// What a cookie holds; without it nobody is known.
pub fn secret(request: &HttpRequest, name: &str) -> Result<String> {
    let cookie = request.cookie(name);
    cookie.map(|cookie| cookie.value().to_owned()).ok_or(Error::Problem(Code::Unauthenticated))
}
