//! The provider's door over HTTP. The provider sends the browser back to a page of the face, which says here what it
//! was sent back with: so the cookies stay with our own pages.

use actix_web::{HttpRequest, HttpResponse, Responder, body::BoxBody, get, post};
use openapi::{
    Code,
    auth::{IdentityProof, LinkedIdentity, ProviderRedirect, ProviderReturn, SignInProvider},
};
use utoipa::IntoResponses;
use utoipa_actix_web::service_config::ServiceConfig;

use super::{
    flow::PATIENCE,
    links,
    service::{self, Begun},
};
use crate::{
    auth::{
        Cx, Origin,
        cookies::{self, cookie, secret},
        handlers::SignedIn,
        may,
    },
    http::{Error, Json, NoContent, Result},
};

/// `200` with the provider's address; the cookie by which the browser is known when it comes back is set.
pub struct Sent(Begun);

impl Responder for Sent {
    type Body = BoxBody;
    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let Begun { url, cookie: value } = self.0;
        HttpResponse::Ok()
            .cookie(cookie(request, cookies::PROVIDER, value, PATIENCE))
            .json(ProviderRedirect { url })
    }
}

impl IntoResponses for Sent {
    fn responses()
    -> std::collections::BTreeMap<String, utoipa::openapi::RefOr<utoipa::openapi::response::Response>> {
        Json::<ProviderRedirect>::responses()
    }
}

/// What this browser began; one that began nothing is not known.
fn begun(request: &HttpRequest) -> Result<String> {
    secret(request, cookies::PROVIDER).map_err(|_| Error::Problem(Code::ProviderMismatch))
}

/// Is there an identity provider to sign in through?
#[utoipa::path(tag = "auth")]
#[get("/auth/provider")]
pub async fn get_sign_in_provider(cx: Cx<may::Anyone>) -> Result<Json<SignInProvider>> {
    Ok(Json(service::offered(&cx)))
}

/// Begin to sign in through the identity provider.
#[utoipa::path(tag = "auth")]
#[post("/auth/provider/redirect")]
pub async fn begin_provider_sign_in(cx: Cx<may::Anyone>) -> Result<Sent> {
    Ok(Sent(service::begin(&cx).await?))
}

/// Sign in with what the identity provider sent the browser back with. An account with a second factor of ours, that
/// the provider did not ask for one, is answered `second_factor_required`.
#[utoipa::path(tag = "auth")]
#[post("/auth/provider/session")]
pub async fn provider_sign_in(
    cx: Cx<may::Anyone>,
    request: HttpRequest,
    origin: Origin,
    body: Json<ProviderReturn>,
) -> Result<SignedIn> {
    Ok(service::sign_in(&cx, &begun(&request)?, body.0, origin).await?.into())
}

/// Is one's identity at the provider linked?
#[utoipa::path(tag = "auth", security(("bearer" = ["signed_in"])))]
#[get("/auth/identity")]
pub async fn get_own_identity(cx: Cx<may::SignedIn>) -> Result<Json<LinkedIdentity>> {
    Ok(Json(links::own(&cx).await?))
}

/// Begin to link one's identity at the provider.
#[utoipa::path(tag = "auth", security(("bearer" = ["signed_in"])))]
#[post("/auth/identity/redirect")]
pub async fn begin_identity_link(
    cx: Cx<may::SignedIn>,
    origin: Origin,
    body: Json<IdentityProof>,
) -> Result<Sent> {
    Ok(Sent(service::begin_link(&cx, body.0, origin).await?))
}

/// Link one's account with whom the provider recognised; a former link ends.
#[utoipa::path(tag = "auth", security(("bearer" = ["signed_in"])))]
#[post("/auth/identity")]
pub async fn link_own_identity(
    cx: Cx<may::SignedIn>,
    request: HttpRequest,
    body: Json<ProviderReturn>,
) -> Result<Json<LinkedIdentity>> {
    Ok(Json(service::link(&cx, &begun(&request)?, body.0).await?))
}

/// End the link: only the password opens the account then.
#[utoipa::path(tag = "auth", security(("bearer" = ["signed_in"])))]
#[post("/auth/identity/end")]
pub async fn end_own_identity(
    cx: Cx<may::SignedIn>,
    origin: Origin,
    body: Json<IdentityProof>,
) -> Result<NoContent> {
    service::unlink(&cx, body.0, origin).await.map(|()| NoContent)
}

/// The operations of this door.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(get_sign_in_provider)
        .service(begin_provider_sign_in)
        .service(provider_sign_in)
        .service(get_own_identity)
        .service(begin_identity_link)
        .service(link_own_identity)
        .service(end_own_identity);
}
