//! The deadline engine for integrators (TIM-*): stateless, nothing is kept.

use actix_web::post;
use openapi::deadlines::{Computation, ComputationRequest};
use utoipa_actix_web::service_config::ServiceConfig;

use crate::{
    auth::{Cx, may},
    http::{Error, Json, Result},
};

/// Compute a deadline, with the rolled days explained.
#[utoipa::path(tag = "helpers")]
#[post("/deadlines/computations")]
pub async fn compute_deadline(
    cx: Cx<may::Anyone>,
    body: Json<ComputationRequest>,
) -> Result<Json<Computation>> {
    domain::deadlines::compute(cx.state.calendar, &body.0).map(Json).map_err(Error::Invalid)
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(compute_deadline);
}
