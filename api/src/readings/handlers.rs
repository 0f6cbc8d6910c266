//! Readings and the audit over HTTP.

use actix_web::{get, post};
use openapi::{ApplicationId, CaseId, Page, Paging, readings::*};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{audit, check, export, own};
use crate::{
    auth::{Cx, may},
    http::{Json, Path, Query, Result, Sheet},
};

/// Who has looked at one's own application, the latest first. For its applicant alone.
#[utoipa::path(tag = "readings", security(("bearer" = ["read_applications"])), params(Paging))]
#[get("/applications/{id}/readings")]
pub async fn list_application_readings(
    cx: Cx<may::ReadApplications>,
    id: Path<ApplicationId>,
    paging: Query<Paging>,
) -> Result<Json<Page<Reading>>> {
    Ok(Json(own::of_application(&cx, (*id).into(), paging.0).await?))
}

/// Who has looked at one's own case and at the application it came of, the latest first. For its recipient alone.
#[utoipa::path(tag = "readings", security(("bearer" = ["read_cases"])), params(Paging))]
#[get("/cases/{id}/readings")]
pub async fn list_case_readings(
    cx: Cx<may::ReadCases>,
    id: Path<CaseId>,
    paging: Query<Paging>,
) -> Result<Json<Page<Reading>>> {
    Ok(Json(own::of_case(&cx, (*id).into(), paging.0).await?))
}

/// What was done and what was looked at, the latest first: never what was written or shown.
#[utoipa::path(tag = "audit", security(("bearer" = ["read_audit"])), params(AuditFilter))]
#[get("/audit/entries")]
pub async fn list_audit_entries(
    cx: Cx<may::ReadAudit>,
    filter: Query<AuditFilter>,
) -> Result<Json<Page<AuditEntry>>> {
    Ok(Json(audit::list(&cx, filter.0).await?))
}

/// The same as a spreadsheet, marked with who took it, when and why (SEC-17). At most 5 000 entries.
#[utoipa::path(tag = "audit", security(("bearer" = ["read_audit"])))]
#[post("/audit/exports")]
pub async fn export_audit(cx: Cx<may::ReadAudit>, body: Json<AuditExport>) -> Result<Sheet> {
    export::export(&cx, body.0).await
}

/// Do the chains of the journal and of the readings hold? Checks a stretch at a time; ask again from `next` until it is
/// complete.
#[utoipa::path(tag = "audit", security(("bearer" = ["read_audit"])), params(ChainQuery))]
#[get("/audit/chain")]
pub async fn verify_chain(cx: Cx<may::ReadAudit>, query: Query<ChainQuery>) -> Result<Json<ChainCheck>> {
    Ok(Json(check::check(&cx, query.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_application_readings)
        .service(list_case_readings)
        .service(list_audit_entries)
        .service(export_audit)
        .service(verify_chain);
}
