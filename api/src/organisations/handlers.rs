//! The network over HTTP: the directory and the tree for everybody, changes for those who look after it.

use actix_web::{get, patch, post};
use openapi::{OrganisationId, Page, organisations::*};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{authority, moves, query, service, tree};
use crate::{
    auth::{Cx, may},
    http::{Created, IfMatch, Json, Located, Path, Query, Result, Revisioned, Tagged},
};

impl Located for OrganisationRecord {
    fn path(&self) -> String {
        format!("/organisations/{}", self.id)
    }
}

impl Revisioned for OrganisationRecord {
    fn revision(&self) -> i32 {
        self.revision
    }
}

impl Revisioned for Authority {
    fn revision(&self) -> i32 {
        self.revision
    }
}

/// The public directory of offices.
#[utoipa::path(tag = "organisations", params(OrganisationFilter))]
#[get("/organisations")]
pub async fn list_organisations(
    cx: Cx<may::Anyone>,
    filter: Query<OrganisationFilter>,
) -> Result<Json<Page<Organisation>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// One level of the tree: the units directly below one, each with how many stand below it.
#[utoipa::path(tag = "organisations", params(TreeFilter))]
#[get("/organisations/tree")]
pub async fn list_organisation_tree(
    cx: Cx<may::Anyone>,
    filter: Query<TreeFilter>,
) -> Result<Json<Page<OrganisationNode>>> {
    Ok(Json(query::tree(&cx, filter.0).await?))
}

/// One office, as everybody may read it.
#[utoipa::path(tag = "organisations")]
#[get("/organisations/{id}")]
pub async fn get_organisation(cx: Cx<may::Anyone>, id: Path<OrganisationId>) -> Result<Json<Office>> {
    Ok(Json(query::office(&cx, (*id).into()).await?))
}

/// One unit, as those read it who look after it.
#[utoipa::path(tag = "organisations", security(("bearer" = ["manage_network"])))]
#[get("/organisations/{id}/record")]
pub async fn get_organisation_record(
    cx: Cx<may::ManageNetwork>,
    id: Path<OrganisationId>,
) -> Result<Tagged<OrganisationRecord>> {
    Ok(Tagged(query::one_record(&cx, (*id).into()).await?))
}

/// Open a unit below another (§3.1).
#[utoipa::path(tag = "organisations", security(("bearer" = ["manage_network"])))]
#[post("/organisations")]
pub async fn create_organisation(
    cx: Cx<may::ManageNetwork>,
    body: Json<NewOrganisation>,
) -> Result<Created<OrganisationRecord>> {
    Ok(Created(tree::create(&cx, body.0).await?))
}

/// Replace sections of a unit.
#[utoipa::path(tag = "organisations", security(("bearer" = ["manage_network"])))]
#[patch("/organisations/{id}")]
pub async fn change_organisation(
    cx: Cx<may::ManageNetwork>,
    id: Path<OrganisationId>,
    seen: IfMatch,
    body: Json<OrganisationPatch>,
) -> Result<Tagged<OrganisationRecord>> {
    Ok(Tagged(moves::change(&cx, (*id).into(), seen, body.0).await?))
}

/// Move a unit, with everything below it, under another.
#[utoipa::path(tag = "organisations", security(("bearer" = ["manage_network"])))]
#[post("/organisations/{id}/placement")]
pub async fn place_organisation(
    cx: Cx<may::ManageNetwork>,
    id: Path<OrganisationId>,
    body: Json<Placement>,
) -> Result<Tagged<OrganisationRecord>> {
    Ok(Tagged(tree::place(&cx, (*id).into(), body.0).await?))
}

/// Close a unit on which nothing hangs any more; a refusal counts what does.
#[utoipa::path(tag = "organisations", security(("bearer" = ["manage_network"])))]
#[post("/organisations/{id}/closure")]
pub async fn close_organisation(
    cx: Cx<may::ManageNetwork>,
    id: Path<OrganisationId>,
    body: Json<StatusChange>,
) -> Result<Tagged<OrganisationRecord>> {
    Ok(Tagged(moves::close(&cx, (*id).into(), body.0).await?))
}

/// Open a closed unit again.
#[utoipa::path(tag = "organisations", security(("bearer" = ["manage_network"])))]
#[post("/organisations/{id}/reopening")]
pub async fn reopen_organisation(
    cx: Cx<may::ManageNetwork>,
    id: Path<OrganisationId>,
    body: Json<StatusChange>,
) -> Result<Tagged<OrganisationRecord>> {
    Ok(Tagged(moves::reopen(&cx, (*id).into(), body.0).await?))
}

/// What may be applied for at an office (ORG-05); with a matter in the query, whether that one may.
#[utoipa::path(tag = "organisations", params(AuthorityQuestion))]
#[get("/organisations/{id}/authority")]
pub async fn get_authority(
    cx: Cx<may::Anyone>,
    id: Path<OrganisationId>,
    question: Query<AuthorityQuestion>,
) -> Result<Tagged<Authority>> {
    Ok(Tagged(authority::of(&cx, (*id).into(), question.0).await?))
}

/// Set the exceptions of an office from what its type may do by itself (ORG-05).
#[utoipa::path(tag = "organisations", security(("bearer" = ["manage_network"])))]
#[patch("/organisations/{id}/authority")]
pub async fn set_authority(
    cx: Cx<may::ManageNetwork>,
    id: Path<OrganisationId>,
    seen: IfMatch,
    body: Json<AuthorityPatch>,
) -> Result<Tagged<Authority>> {
    Ok(Tagged(authority::set(&cx, (*id).into(), seen, body.0).await?))
}

/// The operations of this slice. What is no id stands before what is one.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_organisations)
        .service(list_organisation_tree)
        .service(create_organisation)
        .service(get_organisation)
        .service(get_organisation_record)
        .service(change_organisation)
        .service(place_organisation)
        .service(close_organisation)
        .service(reopen_organisation)
        .service(get_authority)
        .service(set_authority);
}
