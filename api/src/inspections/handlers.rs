//! Inspections over HTTP. A move is a `POST` to a noun; the answer is the inspection as it now is.

use actix_web::{get, post};
use openapi::{
    InspectionId, Page,
    inspections::{Findings, Inspection, InspectionCancelling, InspectionFilter, NewInspection},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use crate::{
    auth::{Cx, may},
    http::{Created, Json, Located, Path, Query, Result, Revisioned, Tagged},
};

impl Located for Inspection {
    fn path(&self) -> String {
        format!("/inspections/{}", self.id)
    }
}

impl Revisioned for Inspection {
    fn revision(&self) -> i32 {
        self.revision
    }
}

/// Inspections of the offices where the caller inspects, newest first; overdue ones on request (ORG-07).
#[utoipa::path(tag = "inspections", security(("bearer" = ["inspect"])), params(InspectionFilter))]
#[get("/inspections")]
pub async fn list_inspections(
    cx: Cx<may::Inspect>,
    filter: Query<InspectionFilter>,
) -> Result<Json<Page<Inspection>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// One inspection.
#[utoipa::path(tag = "inspections", security(("bearer" = ["inspect"])))]
#[get("/inspections/{id}")]
pub async fn get_inspection(cx: Cx<may::Inspect>, id: Path<InspectionId>) -> Result<Tagged<Inspection>> {
    Ok(Tagged(service::one(&cx, (*id).into()).await?))
}

/// Plan the inspection of an office.
#[utoipa::path(tag = "inspections", security(("bearer" = ["inspect"])))]
#[post("/inspections")]
pub async fn plan_inspection(cx: Cx<may::Inspect>, body: Json<NewInspection>) -> Result<Created<Inspection>> {
    Ok(Created(service::create(&cx, body.0).await?))
}

/// Write down what was found on the spot, and by when it must be put right.
#[utoipa::path(tag = "inspections", security(("bearer" = ["inspect"])))]
#[post("/inspections/{id}/findings")]
pub async fn inspect(
    cx: Cx<may::Inspect>,
    id: Path<InspectionId>,
    body: Json<Findings>,
) -> Result<Tagged<Inspection>> {
    Ok(Tagged(service::inspect(&cx, (*id).into(), body.0).await?))
}

/// Look again at what had to be put right.
#[utoipa::path(tag = "inspections", security(("bearer" = ["inspect"])))]
#[post("/inspections/{id}/recheck")]
pub async fn recheck_inspection(
    cx: Cx<may::Inspect>,
    id: Path<InspectionId>,
    body: Json<Findings>,
) -> Result<Tagged<Inspection>> {
    Ok(Tagged(service::recheck(&cx, (*id).into(), body.0).await?))
}

/// Call a planned inspection off.
#[utoipa::path(tag = "inspections", security(("bearer" = ["inspect"])))]
#[post("/inspections/{id}/cancelling")]
pub async fn cancel_inspection(
    cx: Cx<may::Inspect>,
    id: Path<InspectionId>,
    body: Json<InspectionCancelling>,
) -> Result<Tagged<Inspection>> {
    Ok(Tagged(service::cancel(&cx, (*id).into(), body.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_inspections)
        .service(get_inspection)
        .service(plan_inspection)
        .service(inspect)
        .service(recheck_inspection)
        .service(cancel_inspection);
}
