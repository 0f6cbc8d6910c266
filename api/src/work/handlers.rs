//! My work over HTTP.

use actix_web::get;
use openapi::work::Work;
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use crate::{
    auth::{Cx, may},
    http::{Json, Result},
};

/// What waits for the caller today.
#[utoipa::path(tag = "work", security(("bearer" = ["signed_in"])))]
#[get("/work")]
pub async fn my_work(cx: Cx<may::SignedIn>) -> Result<Json<Work>> {
    Ok(Json(service::today(&cx).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(my_work);
}
