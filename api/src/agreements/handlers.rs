//! Agreements over HTTP.

use actix_web::{get, patch, post};
use openapi::{
    AgreementId, Page,
    agreements::{AgreementEnding, AgreementFilter, AgreementPatch, HostAgreement, NewAgreement},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use crate::{
    auth::{Cx, may},
    http::{Created, IfMatch, Json, Located, Path, Query, Result, Revisioned, Tagged},
};

impl Located for HostAgreement {
    fn path(&self) -> String {
        format!("/agreements/{}", self.id)
    }
}

impl Revisioned for HostAgreement {
    fn revision(&self) -> i32 {
        self.revision
    }
}

/// Agreements of the offices the caller looks after, newest first (ORG-08).
#[utoipa::path(tag = "agreements", security(("bearer" = ["manage_network"])), params(AgreementFilter))]
#[get("/agreements")]
pub async fn list_agreements(
    cx: Cx<may::ManageNetwork>,
    filter: Query<AgreementFilter>,
) -> Result<Json<Page<HostAgreement>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// One agreement.
#[utoipa::path(tag = "agreements", security(("bearer" = ["manage_network"])))]
#[get("/agreements/{id}")]
pub async fn get_agreement(
    cx: Cx<may::ManageNetwork>,
    id: Path<AgreementId>,
) -> Result<Tagged<HostAgreement>> {
    Ok(Tagged(service::one(&cx, (*id).into()).await?))
}

/// Write down a signed agreement.
#[utoipa::path(tag = "agreements", security(("bearer" = ["manage_network"])))]
#[post("/agreements")]
pub async fn create_agreement(
    cx: Cx<may::ManageNetwork>,
    body: Json<NewAgreement>,
) -> Result<Created<HostAgreement>> {
    Ok(Created(service::create(&cx, body.0).await?))
}

/// Prolong an agreement or change its terms.
#[utoipa::path(tag = "agreements", security(("bearer" = ["manage_network"])))]
#[patch("/agreements/{id}")]
pub async fn change_agreement(
    cx: Cx<may::ManageNetwork>,
    id: Path<AgreementId>,
    seen: IfMatch,
    body: Json<AgreementPatch>,
) -> Result<Tagged<HostAgreement>> {
    Ok(Tagged(service::change(&cx, (*id).into(), seen, body.0).await?))
}

/// End an agreement before its time.
#[utoipa::path(tag = "agreements", security(("bearer" = ["manage_network"])))]
#[post("/agreements/{id}/ending")]
pub async fn end_agreement(
    cx: Cx<may::ManageNetwork>,
    id: Path<AgreementId>,
    body: Json<AgreementEnding>,
) -> Result<Tagged<HostAgreement>> {
    Ok(Tagged(service::end(&cx, (*id).into(), body.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_agreements)
        .service(get_agreement)
        .service(create_agreement)
        .service(change_agreement)
        .service(end_agreement);
}
