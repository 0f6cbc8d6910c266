//! Village advisers over HTTP.

use actix_web::{get, post};
use openapi::{AdviserPostId, AdviserRequestId, Page, advisers::*, applications::Reasoned};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{
    posts,
    requests::{self, Said, act},
};
use crate::{
    auth::{Cx, may},
    http::{Created, Json, Located, Path, Query, Result},
};

impl Located for AdviserPost {
    fn path(&self) -> String {
        format!("/adviser-posts?practitioner_id={}", self.practitioner_id)
    }
}

impl Located for AdviserRequest {
    fn path(&self) -> String {
        format!("/adviser-requests/{}", self.id)
    }
}

/// Who advises which villages: those of the caller's region, and the caller's own terms.
#[utoipa::path(tag = "villages", security(("bearer" = ["signed_in"])), params(AdviserPostFilter))]
#[get("/adviser-posts")]
pub async fn list_adviser_posts(
    cx: Cx<may::SignedIn>,
    filter: Query<AdviserPostFilter>,
) -> Result<Json<Page<AdviserPost>>> {
    Ok(Json(posts::list(&cx, filter.0).await?))
}

/// Make a practitioner the adviser of a village, from a day to a day (ORG-09).
#[utoipa::path(tag = "villages", security(("bearer" = ["manage_practitioners"])))]
#[post("/adviser-posts")]
pub async fn appoint_adviser(
    cx: Cx<may::ManagePractitioners>,
    body: Json<NewAdviserPost>,
) -> Result<Created<AdviserPost>> {
    Ok(Created(posts::appoint(&cx, body.0).await?))
}

/// End a term before its time.
#[utoipa::path(tag = "villages", security(("bearer" = ["manage_practitioners"])))]
#[post("/adviser-posts/{id}/end")]
pub async fn end_adviser_post(
    cx: Cx<may::ManagePractitioners>,
    id: Path<AdviserPostId>,
    body: Json<Ending>,
) -> Result<Json<AdviserPost>> {
    Ok(Json(posts::end(&cx, (*id).into(), body.0).await?))
}

/// Requests that cross townships: those of the caller's region, the caller's office, or offered to the caller.
#[utoipa::path(tag = "villages", security(("bearer" = ["signed_in"])), params(AdviserRequestFilter))]
#[get("/adviser-requests")]
pub async fn list_adviser_requests(
    cx: Cx<may::SignedIn>,
    filter: Query<AdviserRequestFilter>,
) -> Result<Json<Page<AdviserRequest>>> {
    Ok(Json(requests::list(&cx, filter.0).await?))
}

/// One request.
#[utoipa::path(tag = "villages", security(("bearer" = ["signed_in"])))]
#[get("/adviser-requests/{id}")]
pub async fn get_adviser_request(
    cx: Cx<may::SignedIn>,
    id: Path<AdviserRequestId>,
) -> Result<Json<AdviserRequest>> {
    Ok(Json(requests::one(&cx, (*id).into()).await?))
}

/// A township without capacity asks for an adviser of another one (跨区域统筹调配).
#[utoipa::path(tag = "villages", security(("bearer" = ["refer"])))]
#[post("/adviser-requests")]
pub async fn ask_for_adviser(
    cx: Cx<may::Refer>,
    body: Json<NewAdviserRequest>,
) -> Result<Created<AdviserRequest>> {
    Ok(Created(requests::ask(&cx, body.0).await?))
}

/// Offer a request to an adviser of another township.
#[utoipa::path(tag = "villages", security(("bearer" = ["manage_practitioners"])))]
#[post("/adviser-requests/{id}/offer")]
pub async fn offer_adviser(
    cx: Cx<may::ManagePractitioners>,
    id: Path<AdviserRequestId>,
    body: Json<OfferAdviser>,
) -> Result<Json<AdviserRequest>> {
    Ok(Json(act(&cx, (*id).into(), Said::Offer(body.0)).await?))
}

/// The adviser accepts.
#[utoipa::path(tag = "villages", security(("bearer" = ["signed_in"])))]
#[post("/adviser-requests/{id}/acceptance")]
pub async fn accept_adviser_request(
    cx: Cx<may::SignedIn>,
    id: Path<AdviserRequestId>,
) -> Result<Json<AdviserRequest>> {
    Ok(Json(act(&cx, (*id).into(), Said::Acceptance).await?))
}

/// The adviser declines for a reason; the request waits for another.
#[utoipa::path(tag = "villages", security(("bearer" = ["signed_in"])))]
#[post("/adviser-requests/{id}/decline")]
pub async fn decline_adviser_request(
    cx: Cx<may::SignedIn>,
    id: Path<AdviserRequestId>,
    body: Json<Reasoned>,
) -> Result<Json<AdviserRequest>> {
    Ok(Json(act(&cx, (*id).into(), Said::Decline(body.0)).await?))
}

/// Record what the adviser did: one record, paid from one source (SUB-09).
#[utoipa::path(tag = "villages", security(("bearer" = ["signed_in"])))]
#[post("/adviser-requests/{id}/work")]
pub async fn record_adviser_work(
    cx: Cx<may::SignedIn>,
    id: Path<AdviserRequestId>,
    body: Json<AdviserWork>,
) -> Result<Json<AdviserRequest>> {
    Ok(Json(act(&cx, (*id).into(), Said::Work(body.0)).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_adviser_posts)
        .service(appoint_adviser)
        .service(end_adviser_post)
        .service(list_adviser_requests)
        .service(get_adviser_request)
        .service(ask_for_adviser)
        .service(offer_adviser)
        .service(accept_adviser_request)
        .service(decline_adviser_request)
        .service(record_adviser_work);
}
