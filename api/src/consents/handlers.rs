//! Consents and the privacy notice over HTTP.

use actix_web::{get, post};
use domain::{consents, refusal::field};
use openapi::{
    Code, ConsentId, Page,
    consents::{Consent, ConsentFilter, NewConsent, NoticeQuery, PrivacyNotice},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use crate::{
    auth::{Cx, may},
    http::{Created, Error, Json, Path, Query, Result},
};

/// How personal data are used: who, what for, which kinds, how long, which rights, whom to ask (SEC-02). Every
/// version stays readable.
#[utoipa::path(tag = "consents", params(NoticeQuery))]
#[get("/privacy-notice")]
pub async fn get_privacy_notice(
    cx: Cx<may::Anyone>,
    query: Query<NoticeQuery>,
) -> Result<Json<PrivacyNotice>> {
    let found = match &query.0.version {
        Some(version) => consents::notice(version),
        None => Some(consents::current(cx.today())),
    };
    let unknown = || Error::Invalid(vec![field("version", Code::NotInList)]);
    found.cloned().map(Json).ok_or_else(unknown)
}

/// One's own consents, newest first.
#[utoipa::path(tag = "consents", security(("bearer" = ["signed_in"])), params(ConsentFilter))]
#[get("/consents")]
pub async fn list_consents(
    cx: Cx<may::SignedIn>,
    filter: Query<ConsentFilter>,
) -> Result<Json<Page<Consent>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// Consent to something, for oneself.
#[utoipa::path(tag = "consents", security(("bearer" = ["signed_in"])))]
#[post("/consents")]
pub async fn give_consent(cx: Cx<may::SignedIn>, body: Json<NewConsent>) -> Result<Created<Consent>> {
    Ok(Created(service::give(&cx, body.0).await?))
}

/// Withdraw a consent (PIPL 15).
#[utoipa::path(tag = "consents", security(("bearer" = ["signed_in"])))]
#[post("/consents/{id}/withdrawal")]
pub async fn withdraw_consent(cx: Cx<may::SignedIn>, id: Path<ConsentId>) -> Result<Json<Consent>> {
    Ok(Json(service::withdraw(&cx, (*id).into()).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(get_privacy_notice).service(list_consents).service(give_consent).service(withdraw_consent);
}
