//! Relations over HTTP.

use actix_web::{get, post};
use openapi::{
    Page, RecusalId,
    recusals::{NewRecusal, Recusal, RecusalFilter},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use crate::{
    auth::{Cx, may},
    http::{Json, Path, Query, Result},
};

/// The relations one declared, and those recorded where one may record for colleagues; newest first.
#[utoipa::path(tag = "recusals", security(("bearer" = ["signed_in"])), params(RecusalFilter))]
#[get("/recusals")]
pub async fn list_recusals(
    cx: Cx<may::SignedIn>,
    filter: Query<RecusalFilter>,
) -> Result<Json<Page<Recusal>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// Declare a relation to a person or a record, or record a colleague's; from now on what it concerns is hidden from
/// them (ROLE-04).
#[utoipa::path(tag = "recusals", security(("bearer" = ["signed_in"])))]
#[post("/recusals")]
pub async fn declare_recusal(cx: Cx<may::SignedIn>, body: Json<NewRecusal>) -> Result<Json<Recusal>> {
    Ok(Json(service::declare(&cx, body.0).await?))
}

/// End a relation. Not for the one from whom it hides.
#[utoipa::path(tag = "recusals", security(("bearer" = ["signed_in"])))]
#[post("/recusals/{id}/ending")]
pub async fn end_recusal(cx: Cx<may::SignedIn>, id: Path<RecusalId>) -> Result<Json<Recusal>> {
    Ok(Json(service::end(&cx, (*id).into()).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(list_recusals).service(declare_recusal).service(end_recusal);
}
