//! Coverage over HTTP.

use actix_web::{get, post};
use openapi::coverage::{Circle, CircleQuestion, Coverage, CoverageFilter, CoverageMap, NewCircle};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{service, targets};
use crate::{
    auth::{Cx, may},
    http::{Json, Query, Result},
};

/// Who is reached and who is not, of a region or of the caller's own (ORG-02).
#[utoipa::path(tag = "coverage", security(("bearer" = ["inspect"])), params(CoverageFilter))]
#[get("/coverage")]
pub async fn get_coverage(cx: Cx<may::Inspect>, filter: Query<CoverageFilter>) -> Result<Json<Coverage>> {
    Ok(Json(service::coverage(&cx, filter.0).await?))
}

/// The same as points, from which a browser draws a map without any other.
#[utoipa::path(tag = "coverage", security(("bearer" = ["inspect"])), params(CoverageFilter))]
#[get("/coverage/map")]
pub async fn get_coverage_map(
    cx: Cx<may::Inspect>,
    filter: Query<CoverageFilter>,
) -> Result<Json<CoverageMap>> {
    Ok(Json(service::map(&cx, filter.0).await?))
}

/// Within how many minutes an office shall be reached in a region (ORG-03).
#[utoipa::path(tag = "coverage", params(CircleQuestion))]
#[get("/circles")]
pub async fn get_circle(cx: Cx<may::Anyone>, question: Query<CircleQuestion>) -> Result<Json<Circle>> {
    Ok(Json(targets::of(&cx, &question.0.region).await?))
}

/// Set a region's circle; it holds for everything below until another is set there.
#[utoipa::path(tag = "coverage", security(("bearer" = ["manage_network"])))]
#[post("/circles")]
pub async fn set_circle(cx: Cx<may::ManageNetwork>, body: Json<NewCircle>) -> Result<Json<Circle>> {
    Ok(Json(targets::set(&cx, body.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(get_coverage).service(get_coverage_map).service(get_circle).service(set_circle);
}
