//! The directory over HTTP. Nobody has to sign in.

use actix_web::{get, post};
use openapi::{
    Page,
    directory::{
        DirectoryEntry, DirectoryFilter, NearestAnswer, NearestQuestion, PrintFilter, PrintedDirectory,
    },
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{nearest, print, search};
use crate::{
    auth::{Cx, may},
    http::{Json, Query, Result},
};

/// Offices found by part of a name, pinyin initials, place or phone, in the order of the directory.
#[utoipa::path(tag = "directory", params(DirectoryFilter))]
#[get("/directory")]
pub async fn search_directory(
    cx: Cx<may::Anyone>,
    filter: Query<DirectoryFilter>,
) -> Result<Json<Page<DirectoryEntry>>> {
    Ok(Json(search::search(&cx, filter.0).await?))
}

/// The nearest offices of a position or an address (ORG-03). Asked in a body, for addresses of requests are logged
/// everywhere; it is not kept.
#[utoipa::path(tag = "directory")]
#[post("/directory/nearest")]
pub async fn find_nearest_offices(
    cx: Cx<may::Anyone>,
    body: Json<NearestQuestion>,
) -> Result<Json<NearestAnswer>> {
    Ok(Json(nearest::nearest(&cx, body.0).await?))
}

/// The directory for paper, county by county.
#[utoipa::path(tag = "directory", params(PrintFilter))]
#[get("/directory/print")]
pub async fn print_directory(
    cx: Cx<may::Anyone>,
    filter: Query<PrintFilter>,
) -> Result<Json<PrintedDirectory>> {
    Ok(Json(print::print(&cx, filter.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(search_directory).service(find_nearest_offices).service(print_directory);
}
