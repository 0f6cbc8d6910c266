//! Regions over HTTP.

use actix_web::{get, post};
use openapi::{
    Page,
    regions::{NewRegion, Region, RegionAnswer, RegionFilter, RegionQuestion, RegionSuccession},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use crate::{
    auth::{Cx, may},
    http::{Created, Json, Located, Query, Result},
};

impl Located for Region {
    fn path(&self) -> String {
        format!("/regions/resolution?code={}", self.code)
    }
}

/// Regions of the level below a code, in the order of their codes.
#[utoipa::path(tag = "regions", params(RegionFilter))]
#[get("/regions")]
pub async fn list_regions(cx: Cx<may::Anyone>, filter: Query<RegionFilter>) -> Result<Json<Page<Region>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// Which region is meant by a code or a name, old ones too, and what holds in its place on a day (§13.19).
#[utoipa::path(tag = "regions", params(RegionQuestion))]
#[get("/regions/resolution")]
pub async fn resolve_region(
    cx: Cx<may::Anyone>,
    question: Query<RegionQuestion>,
) -> Result<Json<Page<RegionAnswer>>> {
    Ok(Json(service::resolve(&cx, question.0).await?))
}

/// Enter a township or a village (ORG-01).
#[utoipa::path(tag = "regions", security(("bearer" = ["manage_network"])))]
#[post("/regions")]
pub async fn create_region(cx: Cx<may::ManageNetwork>, body: Json<NewRegion>) -> Result<Created<Region>> {
    Ok(Created(service::create(&cx, body.0).await?))
}

/// End a code; its successor takes its place.
#[utoipa::path(tag = "regions", security(("bearer" = ["manage_network"])))]
#[post("/regions/successions")]
pub async fn end_region(cx: Cx<may::ManageNetwork>, body: Json<RegionSuccession>) -> Result<Json<Region>> {
    Ok(Json(service::end(&cx, body.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(list_regions).service(resolve_region).service(create_region).service(end_region);
}
