//! The map from organs to centres over HTTP.

use actix_web::{delete, get, patch, post};
use openapi::{
    JurisdictionId, Page,
    jurisdictions::{
        Jurisdiction, JurisdictionAnswer, JurisdictionFilter, JurisdictionPatch, JurisdictionQuestion,
        NewJurisdiction,
    },
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{lookup, service};
use crate::{
    auth::{Cx, may},
    http::{Created, IfMatch, Json, Located, NoContent, Path, Query, Result, Revisioned, Tagged},
};

impl Located for Jurisdiction {
    fn path(&self) -> String {
        format!("/jurisdictions/{}", self.id)
    }
}

impl Revisioned for Jurisdiction {
    fn revision(&self) -> i32 {
        self.revision
    }
}

/// Which centre is competent, and what the office does where the person stands (ELG-J1 to ELG-J6).
#[utoipa::path(tag = "jurisdictions", params(JurisdictionQuestion))]
#[get("/jurisdictions/centre")]
pub async fn which_centre(
    cx: Cx<may::Anyone>,
    question: Query<JurisdictionQuestion>,
) -> Result<Json<JurisdictionAnswer>> {
    Ok(Json(lookup::which(&cx, question.0).await?))
}

/// Organs of the centres the caller looks after, newest first.
#[utoipa::path(tag = "jurisdictions", security(("bearer" = ["manage_network"])), params(JurisdictionFilter))]
#[get("/jurisdictions")]
pub async fn list_jurisdictions(
    cx: Cx<may::ManageNetwork>,
    filter: Query<JurisdictionFilter>,
) -> Result<Json<Page<Jurisdiction>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// One organ of the map.
#[utoipa::path(tag = "jurisdictions", security(("bearer" = ["manage_network"])))]
#[get("/jurisdictions/{id}")]
pub async fn get_jurisdiction(
    cx: Cx<may::ManageNetwork>,
    id: Path<JurisdictionId>,
) -> Result<Tagged<Jurisdiction>> {
    Ok(Tagged(service::one(&cx, (*id).into()).await?))
}

/// Put an organ on the map (ELG-J3).
#[utoipa::path(tag = "jurisdictions", security(("bearer" = ["manage_network"])))]
#[post("/jurisdictions")]
pub async fn create_jurisdiction(
    cx: Cx<may::ManageNetwork>,
    body: Json<NewJurisdiction>,
) -> Result<Created<Jurisdiction>> {
    Ok(Created(service::create(&cx, body.0).await?))
}

/// Give an organ another name or another centre.
#[utoipa::path(tag = "jurisdictions", security(("bearer" = ["manage_network"])))]
#[patch("/jurisdictions/{id}")]
pub async fn change_jurisdiction(
    cx: Cx<may::ManageNetwork>,
    id: Path<JurisdictionId>,
    seen: IfMatch,
    body: Json<JurisdictionPatch>,
) -> Result<Tagged<Jurisdiction>> {
    Ok(Tagged(service::change(&cx, (*id).into(), seen, body.0).await?))
}

/// Take an organ off the map.
#[utoipa::path(tag = "jurisdictions", security(("bearer" = ["manage_network"])))]
#[delete("/jurisdictions/{id}")]
pub async fn remove_jurisdiction(cx: Cx<may::ManageNetwork>, id: Path<JurisdictionId>) -> Result<NoContent> {
    service::remove(&cx, (*id).into()).await.map(|()| NoContent)
}

/// The operations of this slice. What is no id stands before what is one.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(which_centre)
        .service(list_jurisdictions)
        .service(get_jurisdiction)
        .service(create_jurisdiction)
        .service(change_jurisdiction)
        .service(remove_jurisdiction);
}
