//! Requests about one's own data over HTTP. A move is a `POST` to a noun; the answer is the request as it now is.

use actix_web::{get, post};
use openapi::{Page, RightsRequestId, rights::*};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{
    copy, query,
    service::{Said, act, file},
};
use crate::{
    auth::{Cx, may},
    http::{Created, Json, Path, Query, Result},
};

/// One's own requests, or those that one's centre answers; newest first.
#[utoipa::path(tag = "rights", security(("bearer" = ["signed_in"])), params(RightsFilter))]
#[get("/rights-requests")]
pub async fn list_rights_requests(
    cx: Cx<may::SignedIn>,
    filter: Query<RightsFilter>,
) -> Result<Json<Page<RightsSummary>>> {
    Ok(Json(query::list(&cx, filter.0).await?))
}

/// One request, whole.
#[utoipa::path(tag = "rights", security(("bearer" = ["signed_in"])))]
#[get("/rights-requests/{id}")]
pub async fn get_rights_request(
    cx: Cx<may::SignedIn>,
    id: Path<RightsRequestId>,
) -> Result<Json<RightsRequest>> {
    Ok(Json(query::one(&cx, (*id).into()).await?))
}

/// Ask for access, correction, deletion or an explanation (PIPL 44–49); the centre answers within 15 working days.
#[utoipa::path(tag = "rights", security(("bearer" = ["apply"])))]
#[post("/rights-requests")]
pub async fn file_rights_request(
    cx: Cx<may::Apply>,
    body: Json<NewRightsRequest>,
) -> Result<Created<RightsRequest>> {
    Ok(Created(file(&cx, body.0).await?))
}

/// Answer a request: what was done. For access, the copy can be fetched from now on; a correction is carried out with the
/// answer, a deletion as far as the law lets it (PIPL 46, 47).
#[utoipa::path(tag = "rights", security(("bearer" = ["answer_rights"])))]
#[post("/rights-requests/{id}/answer")]
pub async fn answer_rights_request(
    cx: Cx<may::AnswerRights>,
    id: Path<RightsRequestId>,
    body: Json<RightsAnswering>,
) -> Result<Json<RightsRequest>> {
    Ok(Json(act(&cx, (*id).into(), Said::Answer(body.0)).await?))
}

/// Refuse a request, with the reason in law.
#[utoipa::path(tag = "rights", security(("bearer" = ["answer_rights"])))]
#[post("/rights-requests/{id}/refusal")]
pub async fn refuse_rights_request(
    cx: Cx<may::AnswerRights>,
    id: Path<RightsRequestId>,
    body: Json<RightsAnswering>,
) -> Result<Json<RightsRequest>> {
    Ok(Json(act(&cx, (*id).into(), Said::Refusal(body.0)).await?))
}

/// Take one's own request back.
#[utoipa::path(tag = "rights", security(("bearer" = ["apply"])))]
#[post("/rights-requests/{id}/withdrawal")]
pub async fn withdraw_rights_request(
    cx: Cx<may::Apply>,
    id: Path<RightsRequestId>,
) -> Result<Json<RightsRequest>> {
    Ok(Json(act(&cx, (*id).into(), Said::Withdrawal).await?))
}

/// The copy that an answered request for access brings. At the window it is handed to the person.
#[utoipa::path(tag = "rights", security(("bearer" = ["signed_in"])))]
#[get("/rights-requests/{id}/copy")]
pub async fn copy_personal_data(
    cx: Cx<may::SignedIn>,
    id: Path<RightsRequestId>,
) -> Result<Json<PersonalCopy>> {
    Ok(Json(copy::copy(&cx, (*id).into()).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_rights_requests)
        .service(get_rights_request)
        .service(file_rights_request)
        .service(answer_rights_request)
        .service(refuse_rights_request)
        .service(withdraw_rights_request)
        .service(copy_personal_data);
}
