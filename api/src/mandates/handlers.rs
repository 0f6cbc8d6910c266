//! Mandates over HTTP.

use actix_web::{get, post};
use openapi::{
    MandateId, Page,
    mandates::{Mandate, MandateCandidate, MandateFilter, NewMandate},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{candidates, service};
use crate::{
    auth::{Cx, may},
    http::{Json, Path, Query, Result},
};

/// Mandates of the caller's centres, the newest first.
#[utoipa::path(tag = "mandates", security(("bearer" = ["delegate"])), params(MandateFilter))]
#[get("/mandates")]
pub async fn list_mandates(
    cx: Cx<may::Delegate>,
    filter: Query<MandateFilter>,
) -> Result<Json<Page<Mandate>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// Colleagues of the caller's centres to whom the power to decide may be handed today (at most 100).
#[utoipa::path(tag = "mandates", security(("bearer" = ["delegate"])))]
#[get("/mandate-candidates")]
pub async fn list_mandate_candidates(cx: Cx<may::Delegate>) -> Result<Json<Page<MandateCandidate>>> {
    Ok(Json(candidates::list(&cx).await?))
}

/// Hand the power to decide to a colleague for some days. It ends by itself.
#[utoipa::path(tag = "mandates", security(("bearer" = ["delegate"])))]
#[post("/mandates")]
pub async fn give_mandate(cx: Cx<may::Delegate>, body: Json<NewMandate>) -> Result<Json<Mandate>> {
    Ok(Json(service::give(&cx, body.0).await?))
}

/// Take a mandate back before its time.
#[utoipa::path(tag = "mandates", security(("bearer" = ["delegate"])))]
#[post("/mandates/{id}/revocation")]
pub async fn revoke_mandate(cx: Cx<may::Delegate>, id: Path<MandateId>) -> Result<Json<Mandate>> {
    Ok(Json(service::revoke(&cx, (*id).into()).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_mandates)
        .service(list_mandate_candidates)
        .service(give_mandate)
        .service(revoke_mandate);
}
