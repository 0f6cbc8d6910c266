//! The conflict check over HTTP.

use actix_web::{get, post};
use openapi::{
    ApplicationId, CaseId,
    conflicts::{ConflictCheck, ConflictFilter, NewConflictDeclaration},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service::{self, Subject};
use crate::{
    auth::{Cx, may},
    http::{Json, Path, Query, Result},
};

/// At intake: who of this application stands on another side elsewhere (ASG-06).
#[utoipa::path(tag = "conflicts", security(("bearer" = ["receive"])))]
#[get("/applications/{id}/conflicts")]
pub async fn check_application(cx: Cx<may::Receive>, id: Path<ApplicationId>) -> Result<Json<ConflictCheck>> {
    let subject = Subject::Application((*id).into());
    Ok(Json(service::check(&cx, subject, ConflictFilter::default()).await?))
}

/// Declare or deny a conflict at intake; what is declared is kept.
#[utoipa::path(tag = "conflicts", security(("bearer" = ["receive"])))]
#[post("/applications/{id}/conflict-declarations")]
pub async fn declare_application_conflict(
    cx: Cx<may::Receive>,
    id: Path<ApplicationId>,
    body: Json<NewConflictDeclaration>,
) -> Result<Json<ConflictCheck>> {
    Ok(Json(service::declare(&cx, Subject::Application((*id).into()), body.0).await?))
}

/// At assignment: who of this case stands on another side elsewhere, or in a matter of the firm that is named.
#[utoipa::path(tag = "conflicts", security(("bearer" = ["assign"])), params(ConflictFilter))]
#[get("/cases/{id}/conflicts")]
pub async fn check_case(
    cx: Cx<may::Assign>,
    id: Path<CaseId>,
    filter: Query<ConflictFilter>,
) -> Result<Json<ConflictCheck>> {
    Ok(Json(service::check(&cx, Subject::Case((*id).into()), filter.0).await?))
}

/// Declare or deny a conflict at assignment; what is declared is kept.
#[utoipa::path(tag = "conflicts", security(("bearer" = ["assign"])))]
#[post("/cases/{id}/conflict-declarations")]
pub async fn declare_case_conflict(
    cx: Cx<may::Assign>,
    id: Path<CaseId>,
    body: Json<NewConflictDeclaration>,
) -> Result<Json<ConflictCheck>> {
    Ok(Json(service::declare(&cx, Subject::Case((*id).into()), body.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(check_application)
        .service(declare_application_conflict)
        .service(check_case)
        .service(declare_case_conflict);
}
