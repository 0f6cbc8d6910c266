//! Applications over HTTP, at intake: aid before the papers, transfer, materials, people who come again.

use actix_web::{get, post};
use openapi::{ApplicationId, Page, Paging, applications::*};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{history, materials, moves::act, returning, said::Said};
use crate::{
    auth::{Cx, may},
    http::{Json, Path, Query, Result, Tagged},
};

/// A17: grant first what can not wait (LAL 44); a case is opened, and what is missing is due by DL-08.
#[utoipa::path(tag = "applications", security(("bearer" = ["decide"])))]
#[post("/applications/{id}/emergency-grant")]
pub async fn grant_first(
    cx: Cx<may::Decide>,
    id: Path<ApplicationId>,
    body: Json<EmergencyGrant>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::EmergencyGrant(body.0)).await?))
}

/// Accept before everything is in, under a local rule that has an instrument; the rest is due by DL-08.
#[utoipa::path(tag = "applications", security(("bearer" = ["examine"])))]
#[post("/applications/{id}/acceptance-first")]
pub async fn accept_first(
    cx: Cx<may::Examine>,
    id: Path<ApplicationId>,
    body: Json<AcceptanceFirst>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::AcceptanceFirst(body.0)).await?))
}

/// A18: what was put off is in; what was granted first is examined now (F8).
#[utoipa::path(tag = "applications", security(("bearer" = ["examine"])))]
#[post("/applications/{id}/completion")]
pub async fn complete_deferral(
    cx: Cx<may::Examine>,
    id: Path<ApplicationId>,
    body: Json<Completion>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Completion(body.0)).await?))
}

/// A19: bring what was granted first under review, because the check failed or the papers do not come.
#[utoipa::path(tag = "applications", security(("bearer" = ["examine"])))]
#[post("/applications/{id}/grant-review")]
pub async fn review_grant(
    cx: Cx<may::Examine>,
    id: Path<ApplicationId>,
    body: Json<Reasoned>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Review(body.0)).await?))
}

/// Let the aid go on after a review, with a new day for what is missing.
#[utoipa::path(tag = "applications", security(("bearer" = ["decide"])))]
#[post("/applications/{id}/grant-upholding")]
pub async fn uphold_grant(
    cx: Cx<may::Decide>,
    id: Path<ApplicationId>,
    body: Json<Upholding>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Upholding(body.0)).await?))
}

/// ONL-02: transfer to the competent centre, with papers and history and the person's consent.
#[utoipa::path(tag = "applications", security(("bearer" = ["receive"])))]
#[post("/applications/{id}/transfer")]
pub async fn transfer_application(
    cx: Cx<may::Receive>,
    id: Path<ApplicationId>,
    body: Json<Transfer>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Transfer(body.0)).await?))
}

/// Put an application into the green channel on a ground that holds where the centre lies, or take it out.
#[utoipa::path(tag = "applications", security(("bearer" = ["receive"])))]
#[post("/applications/{id}/green-mark")]
pub async fn mark_green(
    cx: Cx<may::Receive>,
    id: Path<ApplicationId>,
    body: Json<GreenMark>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::GreenMark(body.0)).await?))
}

/// Everything that was assessed, newest first, also before the application came here (ONL-02). For staff.
#[utoipa::path(tag = "applications", security(("bearer" = ["read_applications"])), params(Paging))]
#[get("/applications/{id}/assessments")]
pub async fn list_assessments(
    cx: Cx<may::ReadApplications>,
    id: Path<ApplicationId>,
    paging: Query<Paging>,
) -> Result<Json<Page<PastAssessment>>> {
    Ok(Json(history::assessments(&cx, (*id).into(), paging.0).await?))
}

/// The checklist of materials as it stands, with receipts and what a notice would list (Appendix D).
#[utoipa::path(tag = "applications", security(("bearer" = ["read_applications"])))]
#[get("/applications/{id}/materials")]
pub async fn get_materials(
    cx: Cx<may::ReadApplications>,
    id: Path<ApplicationId>,
) -> Result<Json<Checklist>> {
    Ok(Json(materials::show(&cx, (*id).into()).await?))
}

/// Write down papers, data hits and explanations; papers are receipted (F5).
#[utoipa::path(tag = "applications", security(("bearer" = ["receive"])))]
#[post("/applications/{id}/materials")]
pub async fn record_materials(
    cx: Cx<may::Receive>,
    id: Path<ApplicationId>,
    body: Json<MaterialsEntry>,
) -> Result<Json<Checklist>> {
    Ok(Json(materials::enter(&cx, (*id).into(), body.0).await?))
}

/// The person's other matters, and who may be the same person: by number, or by birthday and name (VAL-13).
#[utoipa::path(tag = "applications", security(("bearer" = ["receive"])))]
#[get("/applications/{id}/person")]
pub async fn get_returning(cx: Cx<may::Receive>, id: Path<ApplicationId>) -> Result<Json<Returning>> {
    Ok(Json(returning::show(&cx, (*id).into()).await?))
}

/// Two applications are of the same person: their matters are linked, and nothing of either is changed.
#[utoipa::path(tag = "applications", security(("bearer" = ["receive"])))]
#[post("/applications/{id}/person")]
pub async fn join_person(
    cx: Cx<may::Receive>,
    id: Path<ApplicationId>,
    body: Json<SamePerson>,
) -> Result<Json<Returning>> {
    Ok(Json(returning::join(&cx, (*id).into(), body.0).await?))
}

/// The operations of this slice at intake.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(grant_first)
        .service(accept_first)
        .service(complete_deferral)
        .service(review_grant)
        .service(uphold_grant)
        .service(transfer_application)
        .service(get_returning)
        .service(join_person)
        .service(mark_green)
        .service(list_assessments)
        .service(get_materials)
        .service(record_materials);
}
