//! Imports over HTTP.

use actix_web::{get, post};
use openapi::{
    ImportId, Page,
    imports::{Import, ImportFilter, ImportUpload},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{service, template, upload::Upload};
use crate::{
    auth::{Cx, may},
    http::{Created, Json, Located, Path, Query, Result, Sheet},
};

impl Located for Import {
    fn path(&self) -> String {
        format!("/imports/{}", self.id)
    }
}

/// Imports under the units the caller looks after, the newest first; problems are read one by one.
#[utoipa::path(tag = "imports", security(("bearer" = ["manage_network"])), params(ImportFilter))]
#[get("/imports")]
pub async fn list_imports(
    cx: Cx<may::ManageNetwork>,
    filter: Query<ImportFilter>,
) -> Result<Json<Page<Import>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// An empty workbook with the titles of every kind of rows.
#[utoipa::path(tag = "imports", security(("bearer" = ["manage_network"])))]
#[get("/imports/template")]
pub async fn get_import_template(_cx: Cx<may::ManageNetwork>) -> Result<Sheet> {
    template::workbook()
}

/// How far an import is, and what was wrong with its rows.
#[utoipa::path(tag = "imports", security(("bearer" = ["manage_network"])))]
#[get("/imports/{id}")]
pub async fn get_import(cx: Cx<may::ManageNetwork>, id: Path<ImportId>) -> Result<Json<Import>> {
    Ok(Json(service::one(&cx, (*id).into()).await?))
}

/// Upload a workbook or CSV of regions, units, practitioners, liaisons. What can not be read is refused at once;
/// the rows are worked off in the background.
#[utoipa::path(
    tag = "imports",
    security(("bearer" = ["manage_network"])),
    request_body(content = ImportUpload, content_type = "multipart/form-data")
)]
#[post("/imports")]
pub async fn start_import(cx: Cx<may::ManageNetwork>, upload: Upload) -> Result<Created<Import>> {
    Ok(Created(service::start(&cx, upload).await?))
}

/// The operations of this slice. What is no id stands before what is one.
pub fn routes(config: &mut ServiceConfig) {
    config.service(list_imports).service(get_import_template).service(get_import).service(start_import);
}
