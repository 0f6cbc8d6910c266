//! Applications over HTTP. A move is a `POST` to a noun; the answer is the application as it now is.

use actix_web::{get, patch, post};
use openapi::{ApplicationId, Page, applications::*};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{moves::act, query, said::Said, service};
use crate::{
    auth::{Cx, may},
    http::{Created, IfMatch, Json, Path, Query, Result, Tagged},
};

/// Applications the caller may see, newest first.
#[utoipa::path(tag = "applications", security(("bearer" = ["read_applications"])), params(ApplicationFilter))]
#[get("/applications")]
pub async fn list_applications(
    cx: Cx<may::ReadApplications>,
    filter: Query<ApplicationFilter>,
) -> Result<Json<Page<ApplicationSummary>>> {
    Ok(Json(query::page(&cx, filter.0).await?))
}

/// The same list, searched: for a name or number has no place in an address (SEC-18).
#[utoipa::path(tag = "applications", security(("bearer" = ["read_applications"])))]
#[post("/applications/searches")]
pub async fn search_applications(
    cx: Cx<may::ReadApplications>,
    body: Json<ApplicationFilter>,
) -> Result<Json<Page<ApplicationSummary>>> {
    Ok(Json(query::list(&cx, body.0).await?))
}

/// One application, whole.
#[utoipa::path(tag = "applications", security(("bearer" = ["read_applications"])))]
#[get("/applications/{id}")]
pub async fn get_application(
    cx: Cx<may::ReadApplications>,
    id: Path<ApplicationId>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(query::one(cx.db(), &cx, (*id).into()).await?))
}

/// Open a draft: one's own, or at the window for the person there.
#[utoipa::path(tag = "applications", security(("bearer" = ["apply"])))]
#[post("/applications")]
pub async fn create_application(
    cx: Cx<may::Apply>,
    body: Json<NewApplication>,
) -> Result<Created<Application>> {
    Ok(Created(service::create(&cx, body.0).await?))
}

/// Save sections of a draft; what is absent stays as it is.
#[utoipa::path(tag = "applications", security(("bearer" = ["apply"])))]
#[patch("/applications/{id}")]
pub async fn save_application(
    cx: Cx<may::Apply>,
    id: Path<ApplicationId>,
    seen: IfMatch,
    body: Json<FormPatch>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(service::save(&cx, (*id).into(), seen, body.0).await?))
}

/// Show what is masked otherwise, for a stated reason that is journalled.
#[utoipa::path(tag = "applications", security(("bearer" = ["reveal"])))]
#[post("/applications/{id}/revelations")]
pub async fn reveal_identity(
    cx: Cx<may::Reveal>,
    id: Path<ApplicationId>,
    body: Json<Reasoned>,
) -> Result<Json<Identity>> {
    Ok(Json(service::reveal(&cx, (*id).into(), body.0).await?))
}

/// A2: submit a draft. The answer carries its number and the day by which the centre must decide.
#[utoipa::path(tag = "applications", security(("bearer" = ["apply"])))]
#[post("/applications/{id}/submission")]
pub async fn submit_application(cx: Cx<may::Apply>, id: Path<ApplicationId>) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Submission).await?))
}

/// A4, A5: receive the application and its materials (F5).
#[utoipa::path(tag = "applications", security(("bearer" = ["receive"])))]
#[post("/applications/{id}/reception")]
pub async fn receive_application(
    cx: Cx<may::Receive>,
    id: Path<ApplicationId>,
    body: Json<Reception>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Reception(body.0)).await?))
}

/// Return an online application before it is received, with what to put right.
#[utoipa::path(tag = "applications", security(("bearer" = ["receive"])))]
#[post("/applications/{id}/precheck-return")]
pub async fn return_precheck(
    cx: Cx<may::Receive>,
    id: Path<ApplicationId>,
    body: Json<Reasoned>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::PrecheckReturn(body.0)).await?))
}

/// Tell that this centre is not the one to ask.
#[utoipa::path(tag = "applications", security(("bearer" = ["receive"])))]
#[post("/applications/{id}/precheck-rejection")]
pub async fn reject_precheck(
    cx: Cx<may::Receive>,
    id: Path<ApplicationId>,
    body: Json<Reasoned>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::PrecheckReject(body.0)).await?))
}

/// A6: name the centre that is competent.
#[utoipa::path(tag = "applications", security(("bearer" = ["receive"])))]
#[post("/applications/{id}/redirection")]
pub async fn redirect_application(
    cx: Cx<may::Receive>,
    id: Path<ApplicationId>,
    body: Json<Redirection>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Redirection(body.0)).await?))
}

/// A7: ask once for everything that is missing; the centre's clock stops (F6, DL-05).
#[utoipa::path(tag = "applications", security(("bearer" = ["examine"])))]
#[post("/applications/{id}/supplement-request")]
pub async fn ask_supplement(
    cx: Cx<may::Examine>,
    id: Path<ApplicationId>,
    body: Json<SupplementRequest>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::SupplementRequest(body.0)).await?))
}

/// A8: everything listed is in; the clock goes on.
#[utoipa::path(tag = "applications", security(("bearer" = ["apply"])))]
#[post("/applications/{id}/supplement")]
pub async fn supply_supplement(
    cx: Cx<may::Apply>,
    id: Path<ApplicationId>,
    body: Json<Supplement>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Supplement(body.0)).await?))
}

/// A10: accept into examination.
#[utoipa::path(tag = "applications", security(("bearer" = ["examine"])))]
#[post("/applications/{id}/acceptance")]
pub async fn accept_application(
    cx: Cx<may::Examine>,
    id: Path<ApplicationId>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Acceptance).await?))
}

/// A11: start the check of means.
#[utoipa::path(tag = "applications", security(("bearer" = ["examine"])))]
#[post("/applications/{id}/verification")]
pub async fn start_verification(
    cx: Cx<may::Examine>,
    id: Path<ApplicationId>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Verification).await?))
}

/// Assess by the rules in force on the day of the application (ELG-01): the facts of the form, and what the examiner
/// knows better. The opinion rests on it; it may be asked again until then, and every answer is kept.
#[utoipa::path(tag = "applications", security(("bearer" = ["examine"])))]
#[post("/applications/{id}/assessment")]
pub async fn assess_application(
    cx: Cx<may::Examine>,
    id: Path<ApplicationId>,
    body: Json<NewAssessment>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Assessment(Box::new(body.0))).await?))
}

/// A12: answer the three conditions and pass on to the director (F8).
#[utoipa::path(tag = "applications", security(("bearer" = ["examine"])))]
#[post("/applications/{id}/opinion")]
pub async fn give_opinion(
    cx: Cx<may::Examine>,
    id: Path<ApplicationId>,
    body: Json<Opinion>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Opinion(body.0)).await?))
}

/// A13: return the opinion to the examiner with a reason.
#[utoipa::path(tag = "applications", security(("bearer" = ["decide"])))]
#[post("/applications/{id}/opinion-return")]
pub async fn return_opinion(
    cx: Cx<may::Decide>,
    id: Path<ApplicationId>,
    body: Json<Reasoned>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::OpinionReturn(body.0)).await?))
}

/// A14: grant legal aid (F9); a case is opened.
#[utoipa::path(tag = "applications", security(("bearer" = ["decide"])))]
#[post("/applications/{id}/grant")]
pub async fn grant_application(
    cx: Cx<may::Decide>,
    id: Path<ApplicationId>,
    body: Json<Granting>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Grant(body.0)).await?))
}

/// A15: refuse, with statutory reasons, facts and the way to object (F10).
#[utoipa::path(tag = "applications", security(("bearer" = ["decide"])))]
#[post("/applications/{id}/refusal")]
pub async fn refuse_application(
    cx: Cx<may::Decide>,
    id: Path<ApplicationId>,
    body: Json<Refusal>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Refusal(body.0)).await?))
}

/// A16: take the application back before the decision.
#[utoipa::path(tag = "applications", security(("bearer" = ["apply"])))]
#[post("/applications/{id}/withdrawal")]
pub async fn withdraw_application(
    cx: Cx<may::Apply>,
    id: Path<ApplicationId>,
    body: Json<Withdrawal>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Withdrawal(body.0)).await?))
}

/// A21: merge into a live application of the same person.
#[utoipa::path(tag = "applications", security(("bearer" = ["receive"])))]
#[post("/applications/{id}/merger")]
pub async fn merge_application(
    cx: Cx<may::Receive>,
    id: Path<ApplicationId>,
    body: Json<Merger>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Merger(body.0)).await?))
}

/// Void an application that was entered in error. Its number is not used again, and the reason stays with it.
#[utoipa::path(tag = "applications", security(("bearer" = ["receive"])))]
#[post("/applications/{id}/voiding")]
pub async fn void_application(
    cx: Cx<may::Receive>,
    id: Path<ApplicationId>,
    body: Json<Reasoned>,
) -> Result<Tagged<Application>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Voiding(body.0)).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_applications)
        .service(search_applications)
        .service(get_application)
        .service(create_application)
        .service(save_application)
        .service(reveal_identity)
        .service(submit_application)
        .service(receive_application)
        .service(return_precheck)
        .service(reject_precheck)
        .service(redirect_application)
        .service(ask_supplement)
        .service(supply_supplement)
        .service(accept_application)
        .service(start_verification)
        .service(assess_application)
        .service(give_opinion)
        .service(return_opinion)
        .service(grant_application)
        .service(refuse_application)
        .service(withdraw_application)
        .service(merge_application)
        .service(void_application);
}
