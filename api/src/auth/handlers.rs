//! Sign-in over HTTP. The refresh token travels in an HttpOnly cookie that only `/auth` ever sees.

use actix_web::{
    HttpRequest, HttpResponse, Responder,
    body::BoxBody,
    cookie::{Cookie, SameSite, time::Duration},
    get, post,
};
use openapi::{
    Code,
    auth::{CitizenLogin, CodeRequest, CodeSent, LoginRequest, Me, Session},
};
use utoipa::IntoResponses;
use utoipa_actix_web::service_config::ServiceConfig;

use super::{Cx, may, service, sessions, sessions::Opened, tokens};
use crate::http::{Error, Json, NoContent, Result};

const COOKIE: &str = "fayuan_refresh";
const COOKIE_PATH: &str = "/api/v1/auth";

/// `200` with a session; the refresh token is set as a cookie.
pub struct SignedIn(Opened);

impl Responder for SignedIn {
    type Body = BoxBody;
    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let age = Duration::seconds(tokens::REFRESH.num_seconds());
        HttpResponse::Ok().cookie(cookie(request, self.0.refresh, age)).json(self.0.session)
    }
}

impl IntoResponses for SignedIn {
    fn responses()
    -> std::collections::BTreeMap<String, utoipa::openapi::RefOr<utoipa::openapi::response::Response>> {
        Json::<Session>::responses()
    }
}

/// `Secure` wherever the page itself came over TLS, straight or through a balancer.
fn cookie(request: &HttpRequest, value: String, age: Duration) -> Cookie<'static> {
    let secure = request.connection_info().scheme() == "https";
    Cookie::build(COOKIE, value)
        .path(COOKIE_PATH)
        .http_only(true)
        .same_site(SameSite::Strict)
        .secure(secure)
        .max_age(age)
        .finish()
}

fn secret(request: &HttpRequest) -> Result<String> {
    let cookie = request.cookie(COOKIE);
    cookie.map(|cookie| cookie.value().to_owned()).ok_or(Error::Problem(Code::Unauthenticated))
}

/// Sign in as staff or practitioner.
#[utoipa::path(tag = "auth")]
#[post("/auth/login")]
pub async fn login(cx: Cx<may::Anyone>, body: Json<LoginRequest>) -> Result<SignedIn> {
    Ok(SignedIn(service::login(&cx, body.0).await?))
}

/// Ask for a one-time code by SMS.
#[utoipa::path(tag = "auth")]
#[post("/auth/codes")]
pub async fn send_code(cx: Cx<may::Anyone>, body: Json<CodeRequest>) -> Result<Json<CodeSent>> {
    Ok(Json(service::send_code(&cx, body.0).await?))
}

/// Sign in as a citizen with phone and one-time code.
#[utoipa::path(tag = "auth")]
#[post("/auth/citizen")]
pub async fn citizen_login(cx: Cx<may::Anyone>, body: Json<CitizenLogin>) -> Result<SignedIn> {
    Ok(SignedIn(service::citizen(&cx, body.0).await?))
}

/// Exchange the refresh cookie for a new session.
#[utoipa::path(tag = "auth")]
#[post("/auth/refresh")]
pub async fn refresh(cx: Cx<may::Anyone>, request: HttpRequest) -> Result<SignedIn> {
    Ok(SignedIn(sessions::refresh(&cx, &secret(&request)?).await?))
}

/// End the session of the refresh cookie.
#[utoipa::path(tag = "auth")]
#[post("/auth/logout")]
pub async fn logout(cx: Cx<may::Anyone>, request: HttpRequest) -> Result<NoContent> {
    sessions::close(&cx, &secret(&request)?).await.map(|()| NoContent)
}

/// Who is signed in.
#[utoipa::path(tag = "auth", security(("bearer" = ["signed_in"])))]
#[get("/auth/me")]
pub async fn me(cx: Cx<may::SignedIn>) -> Result<Json<Me>> {
    Ok(Json(service::me(&cx).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(login)
        .service(send_code)
        .service(citizen_login)
        .service(refresh)
        .service(logout)
        .service(me);
}
