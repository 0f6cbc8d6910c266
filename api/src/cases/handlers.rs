//! Cases over HTTP. A move is a `POST` to a noun; the answer is the case as it now is.

use actix_web::{get, post};
use openapi::{CaseId, Page, cases::*, practitioners::Candidate};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{
    candidates,
    moves::{Said, act},
    query,
};
use crate::{
    auth::{Cx, may},
    http::{Json, Path, Query, Result, Tagged},
};

/// Cases the caller may see, newest first.
#[utoipa::path(tag = "cases", security(("bearer" = ["read_cases"])), params(CaseFilter))]
#[get("/cases")]
pub async fn list_cases(
    cx: Cx<may::ReadCases>,
    filter: Query<CaseFilter>,
) -> Result<Json<Page<CaseSummary>>> {
    Ok(Json(query::page(&cx, filter.0).await?))
}

/// The same list, searched: for a name or number has no place in an address (SEC-18).
#[utoipa::path(tag = "cases", security(("bearer" = ["read_cases"])))]
#[post("/cases/searches")]
pub async fn search_cases(cx: Cx<may::ReadCases>, body: Json<CaseFilter>) -> Result<Json<Page<CaseSummary>>> {
    Ok(Json(query::list(&cx, body.0).await?))
}

/// One case, whole, as far as it is the caller's to read.
#[utoipa::path(tag = "cases", security(("bearer" = ["read_cases"])))]
#[get("/cases/{id}")]
pub async fn get_case(cx: Cx<may::ReadCases>, id: Path<CaseId>) -> Result<Tagged<Case>> {
    Ok(Tagged(query::one(&cx, (*id).into()).await?))
}

/// Who can be chosen for this case, the best first, and why the others can not (§7.1). At most 200.
#[utoipa::path(tag = "cases", security(("bearer" = ["assign"])))]
#[get("/cases/{id}/candidates")]
pub async fn list_candidates(cx: Cx<may::Assign>, id: Path<CaseId>) -> Result<Json<Page<Candidate>>> {
    Ok(Json(candidates::list(&cx, (*id).into()).await?))
}

/// Offer the case to a practitioner (F11).
#[utoipa::path(tag = "cases", security(("bearer" = ["assign"])))]
#[post("/cases/{id}/offer")]
pub async fn offer_case(cx: Cx<may::Assign>, id: Path<CaseId>, body: Json<Offer>) -> Result<Tagged<Case>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Offer(body.0)).await?))
}

/// Offer the case to a firm, whose administrator names the handler (F11).
#[utoipa::path(tag = "cases", security(("bearer" = ["assign"])))]
#[post("/cases/{id}/firm-offer")]
pub async fn offer_case_to_firm(
    cx: Cx<may::Assign>,
    id: Path<CaseId>,
    body: Json<FirmOffer>,
) -> Result<Tagged<Case>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::FirmOffer(body.0)).await?))
}

/// The firm accepts an offer and names who of its people handles the case (§5.6).
#[utoipa::path(tag = "cases", security(("bearer" = ["answer_assignment"])))]
#[post("/cases/{id}/handler")]
pub async fn name_handler(
    cx: Cx<may::AnswerAssignment>,
    id: Path<CaseId>,
    body: Json<NamedHandler>,
) -> Result<Tagged<Case>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Handler(body.0)).await?))
}

/// Accept the offer; the recipient gets the handler's name and phone (LAL 36, DL-09).
#[utoipa::path(tag = "cases", security(("bearer" = ["answer_assignment"])))]
#[post("/cases/{id}/acceptance")]
pub async fn accept_offer(cx: Cx<may::AnswerAssignment>, id: Path<CaseId>) -> Result<Tagged<Case>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Acceptance).await?))
}

/// Decline the offer for a reason (LAL 46); the case waits again and its clock goes on (DL-06).
#[utoipa::path(tag = "cases", security(("bearer" = ["answer_assignment"])))]
#[post("/cases/{id}/decline")]
pub async fn decline_offer(
    cx: Cx<may::AnswerAssignment>,
    id: Path<CaseId>,
    body: Json<DeclineOffer>,
) -> Result<Tagged<Case>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Decline(body.0)).await?))
}

/// Agreement and power of attorney are signed (F12, F3).
#[utoipa::path(tag = "cases", security(("bearer" = ["conduct"])))]
#[post("/cases/{id}/agreement")]
pub async fn sign_agreement(
    cx: Cx<may::Conduct>,
    id: Path<CaseId>,
    body: Json<Agreement>,
) -> Result<Tagged<Case>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Agreement(body.0)).await?))
}

/// Write a diary entry (F14); one that informed the recipient is theirs to read.
#[utoipa::path(tag = "cases", security(("bearer" = ["conduct"])))]
#[post("/cases/{id}/diary")]
pub async fn write_diary(
    cx: Cx<may::Conduct>,
    id: Path<CaseId>,
    body: Json<NewDiaryEntry>,
) -> Result<Tagged<Case>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::DiaryEntry(body.0)).await?))
}

/// Write down a hearing date; the recipient is told.
#[utoipa::path(tag = "cases", security(("bearer" = ["conduct"])))]
#[post("/cases/{id}/hearings")]
pub async fn set_hearing(
    cx: Cx<may::Conduct>,
    id: Path<CaseId>,
    body: Json<NewHearing>,
) -> Result<Tagged<Case>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Hearing(body.0)).await?))
}

/// Write a message between handler and centre, and to the recipient if so said.
#[utoipa::path(tag = "cases", security(("bearer" = ["read_cases"])))]
#[post("/cases/{id}/messages")]
pub async fn write_message(
    cx: Cx<may::ReadCases>,
    id: Path<CaseId>,
    body: Json<NewMessage>,
) -> Result<Tagged<Case>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Message(body.0)).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_cases)
        .service(search_cases)
        .service(get_case)
        .service(list_candidates)
        .service(offer_case)
        .service(offer_case_to_firm)
        .service(name_handler)
        .service(accept_offer)
        .service(decline_offer)
        .service(sign_agreement)
        .service(write_diary)
        .service(set_hearing)
        .service(write_message);
}
