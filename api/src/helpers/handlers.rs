//! Liaisons, legally-literate villagers and volunteers over HTTP.

use actix_web::{get, patch, post};
use openapi::{HelperId, Page, advisers::Ending, helpers::*};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{gaps, service};
use crate::{
    auth::{Cx, may},
    http::{Created, IfMatch, Json, Located, Path, Query, Result, Revisioned, Tagged},
};

impl Revisioned for Helper {
    fn revision(&self) -> i32 {
        self.revision
    }
}

impl Located for Helper {
    fn path(&self) -> String {
        format!("/helpers/{}", self.id)
    }
}

/// Liaisons, legally-literate villagers and volunteers of the caller's offices, the newest entry first.
#[utoipa::path(tag = "villages", security(("bearer" = ["manage_practitioners"])), params(HelperFilter))]
#[get("/helpers")]
pub async fn list_helpers(
    cx: Cx<may::ManagePractitioners>,
    filter: Query<HelperFilter>,
) -> Result<Json<Page<Helper>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// Villages of the caller's region without a liaison: a warning (ORG-01).
#[utoipa::path(tag = "villages", security(("bearer" = ["manage_practitioners"])))]
#[get("/village-gaps")]
pub async fn village_gaps(cx: Cx<may::ManagePractitioners>) -> Result<Json<VillageGaps>> {
    Ok(Json(gaps::gaps(&cx).await?))
}

/// One entry.
#[utoipa::path(tag = "villages", security(("bearer" = ["manage_practitioners"])))]
#[get("/helpers/{id}")]
pub async fn get_helper(cx: Cx<may::ManagePractitioners>, id: Path<HelperId>) -> Result<Tagged<Helper>> {
    Ok(Tagged(service::one(&cx, (*id).into()).await?))
}

/// Enter somebody. A village has exactly one active liaison: a second is a duplicate (ORG-01).
#[utoipa::path(tag = "villages", security(("bearer" = ["manage_practitioners"])))]
#[post("/helpers")]
pub async fn enter_helper(
    cx: Cx<may::ManagePractitioners>,
    body: Json<NewHelper>,
) -> Result<Created<Helper>> {
    Ok(Created(service::enter(&cx, body.0).await?))
}

/// Change an entry, if nobody else did in between.
#[utoipa::path(tag = "villages", security(("bearer" = ["manage_practitioners"])))]
#[patch("/helpers/{id}")]
pub async fn change_helper(
    cx: Cx<may::ManagePractitioners>,
    id: Path<HelperId>,
    seen: IfMatch,
    body: Json<HelperPatch>,
) -> Result<Tagged<Helper>> {
    Ok(Tagged(service::change(&cx, (*id).into(), seen, body.0).await?))
}

/// Somebody helps no longer.
#[utoipa::path(tag = "villages", security(("bearer" = ["manage_practitioners"])))]
#[post("/helpers/{id}/end")]
pub async fn end_helper(
    cx: Cx<may::ManagePractitioners>,
    id: Path<HelperId>,
    body: Json<Ending>,
) -> Result<Tagged<Helper>> {
    Ok(Tagged(service::end(&cx, (*id).into(), body.0).await?))
}

/// Another takes over from a liaison; the answer is the new one.
#[utoipa::path(tag = "villages", security(("bearer" = ["manage_practitioners"])))]
#[post("/helpers/{id}/replacement")]
pub async fn replace_liaison(
    cx: Cx<may::ManagePractitioners>,
    id: Path<HelperId>,
    body: Json<Replacement>,
) -> Result<Tagged<Helper>> {
    Ok(Tagged(service::replace(&cx, (*id).into(), body.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_helpers)
        .service(village_gaps)
        .service(get_helper)
        .service(enter_helper)
        .service(change_helper)
        .service(end_helper)
        .service(replace_liaison);
}
