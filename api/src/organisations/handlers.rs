//! The public directory over HTTP.

use actix_web::get;
use openapi::{
    Page,
    organisations::{Organisation, OrganisationFilter},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use crate::{
    auth::{Cx, may},
    http::{Json, Query, Result},
};

/// The public directory of offices.
#[utoipa::path(tag = "organisations", params(OrganisationFilter))]
#[get("/organisations")]
pub async fn list_organisations(
    cx: Cx<may::Anyone>,
    filter: Query<OrganisationFilter>,
) -> Result<Json<Page<Organisation>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(list_organisations);
}
