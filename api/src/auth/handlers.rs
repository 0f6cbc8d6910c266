//! Sign-in over HTTP. The refresh token travels in an HttpOnly cookie that only `/auth` ever sees.

use actix_web::{HttpRequest, HttpResponse, Responder, ResponseError, body::BoxBody, get, post};
use openapi::{
    Code, Page, Paging, SessionId,
    auth::{
        Activated, Activation, CitizenLogin, CodeRequest, CodeSent, Enrolment, FactorRemoval, LoginRequest,
        Me, NewEnrolment, OpenSession, PasswordChange, RecoveryCodes, SecondFactor, Session, SignIn,
    },
};
use utoipa::IntoResponses;
use utoipa_actix_web::service_config::ServiceConfig;

use super::{
    Cx, Origin, citizens,
    cookies::{self, cookie, secret},
    credentials, factor, may, oidc,
    renewal::{self, Opened},
    sessions,
    sign_in::{self, CHALLENGE, Step},
};
use crate::http::{Error, Json, NoContent, Path, Query, Result};

/// `200` with a session; the refresh token is set as a cookie. Or `401 second_factor_required` with the cookie by
/// which the second step knows the first.
pub struct SignedIn(Step);

impl From<Step> for SignedIn {
    fn from(step: Step) -> Self {
        Self(step)
    }
}

impl From<Opened> for SignedIn {
    fn from(opened: Opened) -> Self {
        Self(Step::Opened(Box::new(opened)))
    }
}

impl Responder for SignedIn {
    type Body = BoxBody;
    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        match self.0 {
            Step::Opened(opened) => {
                let Opened { session, refresh: secret, age } = *opened;
                HttpResponse::Ok().cookie(cookie(request, cookies::SESSION, secret, age)).json(session)
            }
            Step::SecondFactor(secret) => {
                let mut answer = Error::from(Code::SecondFactorRequired).error_response();
                let cookie = cookie(request, cookies::CHALLENGE, secret, CHALLENGE);
                // A cookie that we made ourselves can be written; if not, the second step is simply not known.
                let _ = answer.add_cookie(&cookie);
                answer
            }
        }
    }
}

impl IntoResponses for SignedIn {
    fn responses()
    -> std::collections::BTreeMap<String, utoipa::openapi::RefOr<utoipa::openapi::response::Response>> {
        Json::<Session>::responses()
    }
}

/// Sign in as staff or practitioner. With a second factor the answer is `second_factor_required`.
#[utoipa::path(tag = "auth")]
#[post("/auth/login")]
pub async fn login(cx: Cx<may::Anyone>, origin: Origin, body: Json<LoginRequest>) -> Result<SignedIn> {
    Ok(sign_in::login(&cx, body.0, origin).await?.into())
}

/// The second step of signing in: a code of the authenticator, or a recovery code.
#[utoipa::path(tag = "auth")]
#[post("/auth/second-factor")]
pub async fn second_factor(
    cx: Cx<may::Anyone>,
    request: HttpRequest,
    origin: Origin,
    body: Json<SecondFactor>,
) -> Result<SignedIn> {
    let first = secret(&request, cookies::CHALLENGE)?;
    Ok(sign_in::second_factor(&cx, &first, body.0, origin).await?.into())
}

/// Ask for a one-time code by SMS.
#[utoipa::path(tag = "auth")]
#[post("/auth/codes")]
pub async fn send_code(cx: Cx<may::Anyone>, body: Json<CodeRequest>) -> Result<Json<CodeSent>> {
    Ok(Json(citizens::send_code(&cx, body.0).await?))
}

/// Sign in as a citizen with phone and one-time code.
#[utoipa::path(tag = "auth")]
#[post("/auth/citizen")]
pub async fn citizen_login(
    cx: Cx<may::Anyone>,
    origin: Origin,
    body: Json<CitizenLogin>,
) -> Result<SignedIn> {
    Ok(citizens::sign_in(&cx, body.0, origin).await?.into())
}

/// Set the password of an account with the code of its invitation, once.
#[utoipa::path(tag = "auth")]
#[post("/auth/activation")]
pub async fn activate(cx: Cx<may::Anyone>, body: Json<Activation>) -> Result<Json<Activated>> {
    Ok(Json(credentials::activate(&cx, body.0).await?))
}

/// Exchange the refresh cookie for a new session. A second use of a cookie ends the session; but the one that was
/// used last is taken again for 30 seconds, because its answer may have been lost.
#[utoipa::path(tag = "auth")]
#[post("/auth/refresh")]
pub async fn refresh(cx: Cx<may::Anyone>, request: HttpRequest) -> Result<SignedIn> {
    Ok(renewal::refresh(&cx, &secret(&request, cookies::SESSION)?).await?.into())
}

/// End the session of the refresh cookie.
#[utoipa::path(tag = "auth")]
#[post("/auth/logout")]
pub async fn logout(cx: Cx<may::Anyone>, request: HttpRequest) -> Result<NoContent> {
    sessions::close(&cx, &secret(&request, cookies::SESSION)?).await.map(|()| NoContent)
}

/// Who is signed in.
#[utoipa::path(tag = "auth", security(("bearer" = ["signed_in"])))]
#[get("/auth/me")]
pub async fn me(cx: Cx<may::SignedIn>, request: HttpRequest) -> Result<Json<Me>> {
    Ok(Json(sign_in::me(&cx, secret(&request, cookies::SESSION).ok()).await?))
}

/// Change one's own password; every other session ends.
#[utoipa::path(tag = "auth", security(("bearer" = ["signed_in"])))]
#[post("/auth/password")]
pub async fn change_password(
    cx: Cx<may::SignedIn>,
    request: HttpRequest,
    origin: Origin,
    body: Json<PasswordChange>,
) -> Result<NoContent> {
    let keep = secret(&request, cookies::SESSION).ok();
    credentials::change(&cx, body.0, &origin, keep.as_deref()).await.map(|()| NoContent)
}

/// One's own sessions that are open, the newest first.
#[utoipa::path(tag = "auth", security(("bearer" = ["signed_in"])))]
#[get("/auth/sessions")]
pub async fn list_own_sessions(
    cx: Cx<may::SignedIn>,
    request: HttpRequest,
) -> Result<Json<Page<OpenSession>>> {
    Ok(Json(sessions::list(&cx, cx.caller_id()?, secret(&request, cookies::SESSION).ok()).await?))
}

/// End one of one's own sessions, on whichever device it is.
#[utoipa::path(tag = "auth", security(("bearer" = ["signed_in"])))]
#[post("/auth/sessions/{id}/end")]
pub async fn end_own_session(cx: Cx<may::SignedIn>, id: Path<SessionId>) -> Result<NoContent> {
    sessions::end_own(&cx, (*id).into()).await.map(|()| NoContent)
}

/// Attempts to sign in to one's own account, the newest first.
#[utoipa::path(tag = "auth", security(("bearer" = ["signed_in"])), params(Paging))]
#[get("/auth/sign-ins")]
pub async fn list_own_sign_ins(cx: Cx<may::SignedIn>, paging: Query<Paging>) -> Result<Json<Page<SignIn>>> {
    Ok(Json(sign_in::history(&cx, cx.caller_id()?, paging.0).await?))
}

/// Begin to set up a second factor: the secret is shown this once.
#[utoipa::path(tag = "auth", security(("bearer" = ["signed_in"])))]
#[post("/auth/second-factor/enrolment")]
pub async fn enrol_second_factor(
    cx: Cx<may::SignedIn>,
    origin: Origin,
    body: Json<NewEnrolment>,
) -> Result<Json<Enrolment>> {
    Ok(Json(factor::enrol(&cx, body.0, origin).await?))
}

/// The first right code makes the second factor count; the recovery codes are shown this once.
#[utoipa::path(tag = "auth", security(("bearer" = ["signed_in"])))]
#[post("/auth/second-factor/confirmation")]
pub async fn confirm_second_factor(
    cx: Cx<may::SignedIn>,
    body: Json<SecondFactor>,
) -> Result<Json<RecoveryCodes>> {
    Ok(Json(factor::confirm(&cx, body.0).await?))
}

/// Remove one's own second factor, to set up another.
#[utoipa::path(tag = "auth", security(("bearer" = ["signed_in"])))]
#[post("/auth/second-factor/removal")]
pub async fn remove_second_factor(
    cx: Cx<may::SignedIn>,
    origin: Origin,
    body: Json<FactorRemoval>,
) -> Result<NoContent> {
    factor::remove(&cx, body.0, origin).await.map(|()| NoContent)
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(login)
        .service(second_factor)
        .service(send_code)
        .service(citizen_login)
        .service(activate)
        .service(refresh)
        .service(logout)
        .service(me)
        .service(change_password)
        .service(list_own_sessions)
        .service(end_own_session)
        .service(list_own_sign_ins)
        .service(enrol_second_factor)
        .service(confirm_second_factor)
        .service(remove_second_factor);
    oidc::handlers::routes(config);
}
