//! The archive over HTTP.

use actix_web::{get, post};
use openapi::{
    CaseId,
    archives::{ArchiveFile, Binding},
    cases::Case,
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use crate::{
    auth::{Cx, may},
    cases::{Said, act},
    http::{Json, Path, Result, Tagged},
};

/// The file of a case: cover, ordered index, pages. A preview until it is bound. Not for the recipient.
#[utoipa::path(tag = "archives", security(("bearer" = ["read_cases"])))]
#[get("/cases/{id}/archive-file")]
pub async fn get_archive_file(cx: Cx<may::ReadCases>, id: Path<CaseId>) -> Result<Json<ArchiveFile>> {
    Ok(Json(service::file(&cx, (*id).into()).await?))
}

/// Bind the file and archive the case; nothing about it changes afterwards.
#[utoipa::path(tag = "archives", security(("bearer" = ["archive"])))]
#[post("/cases/{id}/archive")]
pub async fn archive_case(
    cx: Cx<may::Archive>,
    id: Path<CaseId>,
    body: Json<Binding>,
) -> Result<Tagged<Case>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Archive(body.0)).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(get_archive_file).service(archive_case);
}
