//! Pilots over HTTP.

use actix_web::{get, post};
use openapi::{
    Page, PilotId,
    pilots::{Evaluation, NewPilot, Pilot, PilotFilter},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use crate::{
    auth::{Cx, may},
    http::{Created, Json, Located, Path, Query, Result},
};

impl Located for Pilot {
    fn path(&self) -> String {
        format!("/pilots?on={}", self.starts_on)
    }
}

/// Pilots of the caller's offices, the newest entry first (PLT-01).
#[utoipa::path(tag = "meetings", security(("bearer" = ["convene"])), params(PilotFilter))]
#[get("/pilots")]
pub async fn list_pilots(cx: Cx<may::Convene>, filter: Query<PilotFilter>) -> Result<Json<Page<Pilot>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// Start a pilot at an office, for a stage or for all, with what it is measured by.
#[utoipa::path(tag = "meetings", security(("bearer" = ["convene"])))]
#[post("/pilots")]
pub async fn start_pilot(cx: Cx<may::Convene>, body: Json<NewPilot>) -> Result<Created<Pilot>> {
    Ok(Created(service::start(&cx, body.0).await?))
}

/// Write down how a pilot went, indicator by indicator.
#[utoipa::path(tag = "meetings", security(("bearer" = ["convene"])))]
#[post("/pilots/{id}/evaluation")]
pub async fn evaluate_pilot(
    cx: Cx<may::Convene>,
    id: Path<PilotId>,
    body: Json<Evaluation>,
) -> Result<Json<Pilot>> {
    Ok(Json(service::evaluate(&cx, (*id).into(), body.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(list_pilots).service(start_pilot).service(evaluate_pilot);
}
