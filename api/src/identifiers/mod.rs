//! Checks of Chinese identifiers for integrators (VAL-*): stateless, nothing is kept or logged.

use actix_web::post;
use openapi::identifiers::{IdentifierCheck, IdentifierCheckRequest};
use utoipa_actix_web::service_config::ServiceConfig;

use crate::{
    auth::{Cx, may},
    http::{Json, Result},
};

/// Check an identifier, and normalise it.
#[utoipa::path(tag = "helpers")]
#[post("/identifiers/checks")]
pub async fn check_identifier(
    cx: Cx<may::Anyone>,
    body: Json<IdentifierCheckRequest>,
) -> Result<Json<IdentifierCheck>> {
    Ok(Json(domain::identifiers::check(body.0.kind, &body.0.value, cx.today())))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(check_identifier);
}
