//! Group applications over HTTP. Members are listed as applications, by their group.

use actix_web::{get, post};
use openapi::{
    GroupId, Page,
    applications::{Granting, Opinion, Reception, Refusal},
    groups::*,
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{service, upload::Upload};
use crate::{
    applications::Said,
    auth::{Cx, may},
    http::{Created, Json, Located, Path, Query, Result},
};

impl Located for Group {
    fn path(&self) -> String {
        format!("/groups/{}", self.id)
    }
}

/// Groups the caller may see, newest first.
#[utoipa::path(tag = "groups", security(("bearer" = ["read_applications"])), params(GroupFilter))]
#[get("/groups")]
pub async fn list_groups(
    cx: Cx<may::ReadApplications>,
    filter: Query<GroupFilter>,
) -> Result<Json<Page<GroupSummary>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// One group as it stands.
#[utoipa::path(tag = "groups", security(("bearer" = ["read_applications"])))]
#[get("/groups/{id}")]
pub async fn get_group(cx: Cx<may::ReadApplications>, id: Path<GroupId>) -> Result<Json<Group>> {
    Ok(Json(service::one(&cx, (*id).into()).await?))
}

/// Open a group with what its members share.
#[utoipa::path(tag = "groups", security(("bearer" = ["apply"])))]
#[post("/groups")]
pub async fn create_group(cx: Cx<may::Apply>, body: Json<NewGroup>) -> Result<Created<Group>> {
    Ok(Created(service::open(&cx, body.0).await?))
}

/// Enter everybody on a sheet, or nobody and what is wrong with it.
#[utoipa::path(tag = "groups", security(("bearer" = ["apply"])),
    request_body(content = MembersUpload, content_type = "multipart/form-data"))]
#[post("/groups/{id}/members")]
pub async fn enter_members(
    cx: Cx<may::Apply>,
    id: Path<GroupId>,
    sheet: Upload,
) -> Result<Json<MembersEntered>> {
    Ok(Json(service::enter(&cx, (*id).into(), sheet.0).await?))
}

/// Write down what was done on the site: who was there, what was asked, where it led. It is never changed.
#[utoipa::path(tag = "groups", security(("bearer" = ["apply"])))]
#[post("/groups/{id}/site-records")]
pub async fn record_on_site(
    cx: Cx<may::Apply>,
    id: Path<GroupId>,
    body: Json<NewSiteRecord>,
) -> Result<Json<Group>> {
    Ok(Json(service::record(&cx, (*id).into(), body.0).await?))
}

/// A2 for all: each member gets a number of their own.
#[utoipa::path(tag = "groups", security(("bearer" = ["apply"])))]
#[post("/groups/{id}/submission")]
pub async fn submit_group(cx: Cx<may::Apply>, id: Path<GroupId>) -> Result<Json<Group>> {
    Ok(Json(service::act(&cx, (*id).into(), Said::Submission).await?))
}

/// A4, A5 for all.
#[utoipa::path(tag = "groups", security(("bearer" = ["receive"])))]
#[post("/groups/{id}/reception")]
pub async fn receive_group(
    cx: Cx<may::Receive>,
    id: Path<GroupId>,
    body: Json<Reception>,
) -> Result<Json<Group>> {
    Ok(Json(service::act(&cx, (*id).into(), Said::Reception(body.0)).await?))
}

/// A10 for all.
#[utoipa::path(tag = "groups", security(("bearer" = ["examine"])))]
#[post("/groups/{id}/acceptance")]
pub async fn accept_group(cx: Cx<may::Examine>, id: Path<GroupId>) -> Result<Json<Group>> {
    Ok(Json(service::act(&cx, (*id).into(), Said::Acceptance).await?))
}

/// A12 for all: one opinion on the facts they share.
#[utoipa::path(tag = "groups", security(("bearer" = ["examine"])))]
#[post("/groups/{id}/opinion")]
pub async fn give_group_opinion(
    cx: Cx<may::Examine>,
    id: Path<GroupId>,
    body: Json<Opinion>,
) -> Result<Json<Group>> {
    Ok(Json(service::act(&cx, (*id).into(), Said::Opinion(body.0)).await?))
}

/// A14 for all, in one act; each has a decision with a number of its own, and a case.
#[utoipa::path(tag = "groups", security(("bearer" = ["decide"])))]
#[post("/groups/{id}/grant")]
pub async fn grant_group(
    cx: Cx<may::Decide>,
    id: Path<GroupId>,
    body: Json<Granting>,
) -> Result<Json<Group>> {
    Ok(Json(service::act(&cx, (*id).into(), Said::Grant(body.0)).await?))
}

/// A15 for all, in one act.
#[utoipa::path(tag = "groups", security(("bearer" = ["decide"])))]
#[post("/groups/{id}/refusal")]
pub async fn refuse_group(
    cx: Cx<may::Decide>,
    id: Path<GroupId>,
    body: Json<Refusal>,
) -> Result<Json<Group>> {
    Ok(Json(service::act(&cx, (*id).into(), Said::Refusal(body.0)).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_groups)
        .service(get_group)
        .service(create_group)
        .service(enter_members)
        .service(record_on_site)
        .service(submit_group)
        .service(receive_group)
        .service(accept_group)
        .service(give_group_opinion)
        .service(grant_group)
        .service(refuse_group);
}
