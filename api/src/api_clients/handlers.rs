//! Programs over HTTP: the door through which they come, and the desk from which they are looked after.

use actix_web::{HttpRequest, HttpResponse, Responder, body::BoxBody, get, patch, post};
use openapi::{
    ApiClientId, Page,
    api_clients::{
        ApiClient, ApiClientAction, ApiClientFilter, ApiClientStop, ApiClientTerms, ApiSecretRevocation,
        ApiSecretRotation, ApiUsage, ApiUsageFilter, IssuedApiSecret, NewApiClient,
    },
    auth::{AccessToken, TokenRequest},
};
use utoipa::IntoResponses;
use utoipa_actix_web::service_config::ServiceConfig;

use super::{form::TokenForm, query, secrets, service, token, usage};
use crate::{
    auth::{Cx, may},
    http::{Created, IfMatch, Json, Located, Path, Query, Remembered, Result, Revisioned, Tagged},
};

impl Revisioned for ApiClient {
    fn revision(&self) -> i32 {
        self.revision
    }
}

impl Located for IssuedApiSecret {
    fn path(&self) -> String {
        format!("/api-clients/{}", self.client.id)
    }
}

/// `201` with a secret that is told this once: repeated with the same key, the answer comes without it.
pub struct Issued(IssuedApiSecret);

impl Responder for Issued {
    type Body = BoxBody;
    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let untold = IssuedApiSecret { secret: None, ..self.0.clone() };
        let mut answer = Created(self.0).respond_to(request);
        answer.extensions_mut().insert(Remembered::json(&untold));
        answer
    }
}

impl IntoResponses for Issued {
    fn responses()
    -> std::collections::BTreeMap<String, utoipa::openapi::RefOr<utoipa::openapi::response::Response>> {
        Created::<IssuedApiSecret>::responses()
    }
}

/// Get a token as a program: OAuth 2.0 client credentials, with the id and secret as `Basic` or in the form.
#[utoipa::path(
    tag = "auth",
    request_body(content = TokenRequest, content_type = "application/x-www-form-urlencoded")
)]
#[post("/auth/token")]
pub async fn issue_token(cx: Cx<may::Anyone>, asked: TokenForm) -> Result<Json<AccessToken>> {
    Ok(Json(token::issue(&cx, asked).await?))
}

/// Programs of the organisations that the caller looks after, the newest first.
#[utoipa::path(tag = "api-clients", security(("bearer" = ["manage_security"])), params(ApiClientFilter))]
#[get("/api-clients")]
pub async fn list_api_clients(
    cx: Cx<may::ManageSecurity>,
    filter: Query<ApiClientFilter>,
) -> Result<Json<Page<ApiClient>>> {
    Ok(Json(query::list(&cx, filter.0).await?))
}

/// Give a program access. The answer carries its first secret, this once.
#[utoipa::path(tag = "api-clients", security(("bearer" = ["manage_security"])))]
#[post("/api-clients")]
pub async fn create_api_client(cx: Cx<may::ManageSecurity>, body: Json<NewApiClient>) -> Result<Issued> {
    Ok(Issued(service::create(&cx, body.0).await?))
}

/// One program.
#[utoipa::path(tag = "api-clients", security(("bearer" = ["manage_security"])))]
#[get("/api-clients/{id}")]
pub async fn get_api_client(cx: Cx<may::ManageSecurity>, id: Path<ApiClientId>) -> Result<Tagged<ApiClient>> {
    Ok(Tagged(query::one(&cx, (*id).into()).await?))
}

/// Change what a program may do, from where and until when. Tokens that are out obey at once.
#[utoipa::path(tag = "api-clients", security(("bearer" = ["manage_security"])))]
#[patch("/api-clients/{id}")]
pub async fn change_api_client(
    cx: Cx<may::ManageSecurity>,
    id: Path<ApiClientId>,
    seen: IfMatch,
    body: Json<ApiClientTerms>,
) -> Result<Tagged<ApiClient>> {
    Ok(Tagged(service::change(&cx, (*id).into(), seen, body.0).await?))
}

/// Make a new secret, while the one in use goes on for up to 30 days.
#[utoipa::path(tag = "api-clients", security(("bearer" = ["manage_security"])))]
#[post("/api-clients/{id}/secrets")]
pub async fn rotate_api_secret(
    cx: Cx<may::ManageSecurity>,
    id: Path<ApiClientId>,
    body: Json<ApiSecretRotation>,
) -> Result<Issued> {
    Ok(Issued(secrets::rotate(&cx, (*id).into(), body.0).await?))
}

/// End a secret, and every token that was got with it, at once.
#[utoipa::path(tag = "api-clients", security(("bearer" = ["manage_security"])))]
#[post("/api-clients/{id}/secret-revocation")]
pub async fn revoke_api_secret(
    cx: Cx<may::ManageSecurity>,
    id: Path<ApiClientId>,
    body: Json<ApiSecretRevocation>,
) -> Result<Json<ApiClient>> {
    Ok(Json(secrets::revoke(&cx, (*id).into(), body.0).await?))
}

/// Stop a program for a time.
#[utoipa::path(tag = "api-clients", security(("bearer" = ["manage_security"])))]
#[post("/api-clients/{id}/suspension")]
pub async fn suspend_api_client(
    cx: Cx<may::ManageSecurity>,
    id: Path<ApiClientId>,
    body: Json<ApiClientStop>,
) -> Result<Json<ApiClient>> {
    let reason = Some(body.0.reason.into());
    Ok(Json(service::turn(&cx, (*id).into(), ApiClientAction::Suspend, reason).await?))
}

/// Let a program go on.
#[utoipa::path(tag = "api-clients", security(("bearer" = ["manage_security"])))]
#[post("/api-clients/{id}/resumption")]
pub async fn resume_api_client(
    cx: Cx<may::ManageSecurity>,
    id: Path<ApiClientId>,
) -> Result<Json<ApiClient>> {
    Ok(Json(service::turn(&cx, (*id).into(), ApiClientAction::Resume, None).await?))
}

/// End a program's access for good.
#[utoipa::path(tag = "api-clients", security(("bearer" = ["manage_security"])))]
#[post("/api-clients/{id}/ending")]
pub async fn end_api_client(
    cx: Cx<may::ManageSecurity>,
    id: Path<ApiClientId>,
    body: Json<ApiClientStop>,
) -> Result<Json<ApiClient>> {
    let reason = Some(body.0.reason.into());
    Ok(Json(service::turn(&cx, (*id).into(), ApiClientAction::End, reason).await?))
}

/// How often a program called, by day and by operation.
#[utoipa::path(tag = "api-clients", security(("bearer" = ["manage_security"])), params(ApiUsageFilter))]
#[get("/api-clients/{id}/usage")]
pub async fn get_api_usage(
    cx: Cx<may::ManageSecurity>,
    id: Path<ApiClientId>,
    filter: Query<ApiUsageFilter>,
) -> Result<Json<ApiUsage>> {
    Ok(Json(usage::usage(&cx, (*id).into(), filter.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(issue_token)
        .service(list_api_clients)
        .service(create_api_client)
        .service(get_api_client)
        .service(change_api_client)
        .service(rotate_api_secret)
        .service(revoke_api_secret)
        .service(suspend_api_client)
        .service(resume_api_client)
        .service(end_api_client)
        .service(get_api_usage);
}
