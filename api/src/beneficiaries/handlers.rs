//! Lists of beneficiaries over HTTP. Whom they name is no question of HTTP: only a verification asks (BEN-01).

use actix_web::{get, post};
use openapi::{
    BeneficiaryImportId, Page,
    beneficiaries::{BeneficiaryImport, BeneficiaryImportFilter, BeneficiaryUpload},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{service, upload::Upload};
use crate::{
    auth::{Cx, may},
    http::{Created, Csv, Json, Located, Path, Query, Result},
};

impl Located for BeneficiaryImport {
    fn path(&self) -> String {
        format!("/beneficiary-imports/{}", self.id)
    }
}

/// Lists of organisations that the caller keeps, the newest first.
#[utoipa::path(
    tag = "beneficiaries",
    security(("bearer" = ["keep_beneficiaries"])),
    params(BeneficiaryImportFilter)
)]
#[get("/beneficiary-imports")]
pub async fn list_beneficiary_imports(
    cx: Cx<may::KeepBeneficiaries>,
    filter: Query<BeneficiaryImportFilter>,
) -> Result<Json<Page<BeneficiaryImport>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// How far a list is.
#[utoipa::path(tag = "beneficiaries", security(("bearer" = ["keep_beneficiaries"])))]
#[get("/beneficiary-imports/{id}")]
pub async fn get_beneficiary_import(
    cx: Cx<may::KeepBeneficiaries>,
    id: Path<BeneficiaryImportId>,
) -> Result<Json<BeneficiaryImport>> {
    Ok(Json(service::one(&cx, (*id).into()).await?))
}

/// What was wrong with which rows, as CSV: numbers of rows, columns and flaws, never what was typed.
#[utoipa::path(tag = "beneficiaries", security(("bearer" = ["keep_beneficiaries"])))]
#[get("/beneficiary-imports/{id}/errors")]
pub async fn get_beneficiary_errors(
    cx: Cx<may::KeepBeneficiaries>,
    id: Path<BeneficiaryImportId>,
) -> Result<Csv> {
    service::errors(&cx, (*id).into()).await
}

/// Upload a list of beneficiaries. What can not be read is refused at once; the rows are worked off in the background.
#[utoipa::path(
    tag = "beneficiaries",
    security(("bearer" = ["keep_beneficiaries"])),
    request_body(content = BeneficiaryUpload, content_type = "multipart/form-data")
)]
#[post("/beneficiary-imports")]
pub async fn start_beneficiary_import(
    cx: Cx<may::KeepBeneficiaries>,
    upload: Upload,
) -> Result<Created<BeneficiaryImport>> {
    Ok(Created(service::start(&cx, upload).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_beneficiary_imports)
        .service(get_beneficiary_import)
        .service(get_beneficiary_errors)
        .service(start_beneficiary_import);
}
