//! Filing for somebody of the village, over HTTP.

use actix_web::{get, post};
use openapi::{Page, Paging, applications::*};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{list, pick_up};
use crate::{
    auth::{Cx, may},
    http::{Json, Query, Result, Tagged},
};

/// The villages for whose people the caller may file, as the roster of helpers has them today (ORG-01, ORG-10).
#[utoipa::path(tag = "applications", security(("bearer" = ["apply"])))]
#[get("/own-villages")]
pub async fn own_villages(cx: Cx<may::Apply>) -> Result<Json<OwnVillages>> {
    Ok(Json(list::own_villages(&cx).await?))
}

/// What the caller has handed over as a helper, newest first: number, day and office, and no more (§2.1).
#[utoipa::path(tag = "applications", security(("bearer" = ["apply"])), params(Paging))]
#[get("/handed-over")]
pub async fn list_handed_over(cx: Cx<may::Apply>, paging: Query<Paging>) -> Result<Json<Page<HandedOver>>> {
    Ok(Json(list::handed_over(&cx, paging.0).await?))
}

/// Pick up what others entered for oneself: signed in from the phone that stands in it, by its number.
#[utoipa::path(tag = "applications", security(("bearer" = ["apply"])))]
#[post("/pickups")]
pub async fn pick_up_application(cx: Cx<may::Apply>, body: Json<PickUp>) -> Result<Tagged<Application>> {
    Ok(Tagged(pick_up::pick_up(&cx, body.0).await?))
}

/// The operations of this part.
pub fn routes(config: &mut ServiceConfig) {
    config.service(own_villages).service(list_handed_over).service(pick_up_application);
}
