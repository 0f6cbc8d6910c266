//! Checks of means over HTTP. A move is a `POST` to a noun; the answer is the check as it now is.

use actix_web::{get, post};
use openapi::{Page, VerificationId, verifications::*};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{acts, query, start};
use crate::{
    auth::{Cx, may},
    http::{Created, Json, Located, Path, Query, Result},
};

impl Located for Verification {
    fn path(&self) -> String {
        format!("/verifications/{}", self.id)
    }
}

/// Checks that the caller sees, newest first; with `attention` those that somebody should look at.
#[utoipa::path(
    tag = "verifications",
    security(("bearer" = ["read_verifications"])),
    params(VerificationFilter)
)]
#[get("/verifications")]
pub async fn list_verifications(
    cx: Cx<may::ReadVerifications>,
    filter: Query<VerificationFilter>,
) -> Result<Json<Page<VerificationSummary>>> {
    Ok(Json(query::list(&cx, filter.0).await?))
}

/// One check with what its sources answered.
#[utoipa::path(tag = "verifications", security(("bearer" = ["read_verifications"])))]
#[get("/verifications/{id}")]
pub async fn get_verification(
    cx: Cx<may::ReadVerifications>,
    id: Path<VerificationId>,
) -> Result<Json<Verification>> {
    Ok(Json(query::one(&cx, (*id).into()).await?))
}

/// Begin to check the means of an applicant, on a signed consent or a statutory basis (VER-01). Sources are asked in
/// the background; a result of the same person that is still good is used again (VER-08).
#[utoipa::path(tag = "verifications", security(("bearer" = ["verify"])))]
#[post("/verifications")]
pub async fn begin_verification(
    cx: Cx<may::Verify>,
    body: Json<NewVerification>,
) -> Result<Created<Verification>> {
    Ok(Created(start::start(&cx, body.0).await?))
}

/// Enter a certificate on paper (BEN-02).
#[utoipa::path(tag = "verifications", security(("bearer" = ["verify"])))]
#[post("/verifications/{id}/certificates")]
pub async fn enter_certificate(
    cx: Cx<may::Verify>,
    id: Path<VerificationId>,
    body: Json<NewCertificate>,
) -> Result<Json<Verification>> {
    Ok(Json(acts::enter(&cx, (*id).into(), body.0).await?))
}

/// Ask the sources again that failed.
#[utoipa::path(tag = "verifications", security(("bearer" = ["verify"])))]
#[post("/verifications/{id}/retries")]
pub async fn retry_verification(cx: Cx<may::Verify>, id: Path<VerificationId>) -> Result<Json<Verification>> {
    Ok(Json(acts::retry(&cx, (*id).into()).await?))
}

/// State the result, with the reason.
#[utoipa::path(tag = "verifications", security(("bearer" = ["verify"])))]
#[post("/verifications/{id}/result")]
pub async fn conclude_verification(
    cx: Cx<may::Verify>,
    id: Path<VerificationId>,
    body: Json<Conclusion>,
) -> Result<Json<Verification>> {
    Ok(Json(acts::conclude(&cx, (*id).into(), body.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_verifications)
        .service(get_verification)
        .service(begin_verification)
        .service(enter_certificate)
        .service(retry_verification)
        .service(conclude_verification);
}
