//! Deliveries over HTTP, for the auditor.

use actix_web::{get, post};
use openapi::{
    DeliveryId, Page,
    outbox::{Delivery, DeliveryFilter},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{query, service};
use crate::{
    auth::{Cx, may},
    http::{Json, Path, Query, Result},
};

/// What left or waits to leave, without text or address; the dead ones need somebody's eye.
#[utoipa::path(tag = "deliveries", security(("bearer" = ["read_audit"])), params(DeliveryFilter))]
#[get("/deliveries")]
pub async fn list_deliveries(
    cx: Cx<may::ReadAudit>,
    filter: Query<DeliveryFilter>,
) -> Result<Json<Page<Delivery>>> {
    Ok(Json(query::list(&cx, filter.0).await?))
}

/// Send a dead delivery again, as if it had never been tried.
#[utoipa::path(tag = "deliveries", security(("bearer" = ["read_audit"])))]
#[post("/deliveries/{id}/retries")]
pub async fn retry_delivery(cx: Cx<may::ReadAudit>, id: Path<DeliveryId>) -> Result<Json<Delivery>> {
    Ok(Json(service::retry(&cx, (*id).into()).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(list_deliveries).service(retry_delivery);
}
