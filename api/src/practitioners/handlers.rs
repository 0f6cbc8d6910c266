//! The roster over HTTP.

use actix_web::get;
use openapi::{Page, Paging, practitioners::Practitioner};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use crate::{
    auth::{Cx, may},
    http::{Json, Query, Result},
};

/// The roster of practitioners, the newest entry first.
#[utoipa::path(tag = "practitioners", security(("bearer" = ["assign"])), params(Paging))]
#[get("/practitioners")]
pub async fn list_practitioners(
    cx: Cx<may::Assign>,
    paging: Query<Paging>,
) -> Result<Json<Page<Practitioner>>> {
    Ok(Json(service::list(&cx, paging.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(list_practitioners);
}
