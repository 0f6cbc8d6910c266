//! Delegated approval over HTTP.

use actix_web::{get, post};
use openapi::{
    DelegationId, Page,
    organisations::{
        DelegatedDecision, Delegation, DelegationFilter, NewDelegatedDecision, NewDelegation, Register,
        RegisterFilter, StationGrant, StatusChange,
    },
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{register, service};
use crate::{
    auth::{Cx, may},
    http::{Created, Json, Located, Path, Query, Result},
};

impl Located for Delegation {
    fn path(&self) -> String {
        format!("/delegations/{}", self.id)
    }
}

impl Located for DelegatedDecision {
    fn path(&self) -> String {
        format!("/delegations/{}/register?month={}", self.delegation_id, self.decided_on.format("%Y-%m"))
    }
}

/// Instruments that let stations decide, newest first (SOD-12).
#[utoipa::path(tag = "delegations", security(("bearer" = ["signed_in"])), params(DelegationFilter))]
#[get("/delegations")]
pub async fn list_delegations(
    cx: Cx<may::SignedIn>,
    filter: Query<DelegationFilter>,
) -> Result<Json<Page<Delegation>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// One instrument, with what the caller may do with it.
#[utoipa::path(tag = "delegations", security(("bearer" = ["signed_in"])))]
#[get("/delegations/{id}")]
pub async fn get_delegation(cx: Cx<may::SignedIn>, id: Path<DelegationId>) -> Result<Json<Delegation>> {
    Ok(Json(service::one(&cx, (*id).into()).await?))
}

/// Give a township station an instrument (SOD-12).
#[utoipa::path(tag = "delegations", security(("bearer" = ["manage_network"])))]
#[post("/delegations")]
pub async fn create_delegation(
    cx: Cx<may::ManageNetwork>,
    body: Json<NewDelegation>,
) -> Result<Created<Delegation>> {
    Ok(Created(service::create(&cx, body.0).await?))
}

/// Take an instrument back.
#[utoipa::path(tag = "delegations", security(("bearer" = ["manage_network"])))]
#[post("/delegations/{id}/revocation")]
pub async fn revoke_delegation(
    cx: Cx<may::ManageNetwork>,
    id: Path<DelegationId>,
    body: Json<StatusChange>,
) -> Result<Json<Delegation>> {
    Ok(Json(service::revoke(&cx, (*id).into(), body.0).await?))
}

/// Decide under an instrument; criminal matters, refusals and emergencies stay at the centre (SOD-12).
#[utoipa::path(tag = "delegations", security(("bearer" = ["receive"])))]
#[post("/delegations/{id}/decisions")]
pub async fn decide_at_station(
    cx: Cx<may::Receive>,
    id: Path<DelegationId>,
    body: Json<NewDelegatedDecision>,
) -> Result<Created<DelegatedDecision>> {
    Ok(Created(register::decide(&cx, (*id).into(), body.0).await?))
}

/// Grant an application that came in at the station, under an instrument: decided, numbered and counted by the centre,
/// written into the register (SOD-12).
#[utoipa::path(tag = "delegations", security(("bearer" = ["receive"])))]
#[post("/delegations/{id}/grants")]
pub async fn grant_at_station(
    cx: Cx<may::Receive>,
    id: Path<DelegationId>,
    body: Json<StationGrant>,
) -> Result<Created<DelegatedDecision>> {
    Ok(Created(register::grant(&cx, (*id).into(), body.0).await?))
}

/// A month of the register, with the decisions that the centre looks at again.
#[utoipa::path(tag = "delegations", security(("bearer" = ["signed_in"])), params(RegisterFilter))]
#[get("/delegations/{id}/register")]
pub async fn get_delegation_register(
    cx: Cx<may::SignedIn>,
    id: Path<DelegationId>,
    filter: Query<RegisterFilter>,
) -> Result<Json<Register>> {
    Ok(Json(register::of_month(&cx, (*id).into(), filter.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_delegations)
        .service(get_delegation)
        .service(create_delegation)
        .service(revoke_delegation)
        .service(decide_at_station)
        .service(grant_at_station)
        .service(get_delegation_register);
}
