//! Attached files over HTTP.

use actix_web::{delete, get, post};
use openapi::{
    ApplicationId, AttachmentId, CaseId, HomeVisitId,
    attachments::{Attachment, AttachmentUpload},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{
    service::{self, Subject},
    upload::Upload,
};
use crate::{
    auth::{Cx, may},
    http::{Created, File, NoContent, Path, Result},
};

/// Attach a photo or PDF to an application.
#[utoipa::path(
    tag = "attachments",
    security(("bearer" = ["apply"])),
    request_body(content = AttachmentUpload, content_type = "multipart/form-data")
)]
#[post("/applications/{id}/attachments")]
pub async fn add_application_attachment(
    cx: Cx<may::Apply>,
    id: Path<ApplicationId>,
    upload: Upload,
) -> Result<Created<Attachment>> {
    Ok(Created(service::add(&cx, Subject::Application((*id).into()), upload).await?))
}

/// Attach a photo or PDF to a case.
#[utoipa::path(
    tag = "attachments",
    security(("bearer" = ["conduct"])),
    request_body(content = AttachmentUpload, content_type = "multipart/form-data")
)]
#[post("/cases/{id}/attachments")]
pub async fn add_case_attachment(
    cx: Cx<may::Conduct>,
    id: Path<CaseId>,
    upload: Upload,
) -> Result<Created<Attachment>> {
    Ok(Created(service::add(&cx, Subject::Case((*id).into()), upload).await?))
}

/// Attach a proof of a home visit to its application; one of the two who are sent, until the visit is written down.
#[utoipa::path(
    tag = "attachments",
    security(("bearer" = ["read_applications"])),
    request_body(content = AttachmentUpload, content_type = "multipart/form-data")
)]
#[post("/home-visits/{id}/attachments")]
pub async fn add_home_visit_attachment(
    cx: Cx<may::ReadApplications>,
    id: Path<HomeVisitId>,
    upload: Upload,
) -> Result<Created<Attachment>> {
    Ok(Created(service::add(&cx, Subject::HomeVisit((*id).into()), upload).await?))
}

/// The file itself, to be saved and never shown inside a page.
#[utoipa::path(tag = "attachments", security(("bearer" = ["signed_in"])))]
#[get("/attachments/{id}")]
pub async fn download_attachment(cx: Cx<may::SignedIn>, id: Path<AttachmentId>) -> Result<File> {
    service::open(&cx, (*id).into()).await
}

/// Remove a file while files may still be added: one's own, or any at the window.
#[utoipa::path(tag = "attachments", security(("bearer" = ["signed_in"])))]
#[delete("/attachments/{id}")]
pub async fn remove_attachment(cx: Cx<may::SignedIn>, id: Path<AttachmentId>) -> Result<NoContent> {
    service::remove(&cx, (*id).into()).await.map(|()| NoContent)
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(add_application_attachment)
        .service(add_case_attachment)
        .service(add_home_visit_attachment)
        .service(download_attachment)
        .service(remove_attachment);
}
