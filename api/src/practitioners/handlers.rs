//! The roster over HTTP. What is recorded is a `POST` to a noun; the answer is the entry as it now is.

use actix_web::{delete, get, patch, post};
use openapi::{Page, PractitionerId, applications::Reasoned, practitioners::*};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{
    accounts, bank, entries, public,
    records::{Said, record},
};
use crate::{
    auth::{Cx, may},
    http::{Created, IfMatch, Json, Located, Path, Query, Result, Revisioned, Tagged},
};

impl Revisioned for Practitioner {
    fn revision(&self) -> i32 {
        self.revision
    }
}

impl Located for Practitioner {
    fn path(&self) -> String {
        format!("/practitioners/{}", self.id)
    }
}

/// The roster, the newest entry first: staff see the firms of their region, a firm's administrator the firm's, a
/// practitioner their own entry.
#[utoipa::path(tag = "practitioners", security(("bearer" = ["signed_in"])), params(PractitionerFilter))]
#[get("/practitioners")]
pub async fn list_practitioners(
    cx: Cx<may::SignedIn>,
    filter: Query<PractitionerFilter>,
) -> Result<Json<Page<Practitioner>>> {
    Ok(Json(entries::list(&cx, filter.0).await?))
}

/// The public roster: who consented, and of them what the consent covers (ASG-11).
#[utoipa::path(tag = "practitioners", params(PublicPractitionerFilter))]
#[get("/public/practitioners")]
pub async fn list_public_practitioners(
    cx: Cx<may::Anyone>,
    filter: Query<PublicPractitionerFilter>,
) -> Result<Json<Page<PublicPractitioner>>> {
    Ok(Json(public::list(&cx, filter.0).await?))
}

/// Accounts of a firm whose people the caller can put on the roster: with a role there, on no roster yet.
#[utoipa::path(tag = "practitioners", security(("bearer" = ["manage_practitioners"])), params(RosterAccountFilter))]
#[get("/practitioners/accounts")]
pub async fn list_roster_accounts(
    cx: Cx<may::ManagePractitioners>,
    filter: Query<RosterAccountFilter>,
) -> Result<Json<Page<RosterAccount>>> {
    Ok(Json(accounts::list(&cx, filter.0).await?))
}

/// One entry of the roster.
#[utoipa::path(tag = "practitioners", security(("bearer" = ["signed_in"])))]
#[get("/practitioners/{id}")]
pub async fn get_practitioner(
    cx: Cx<may::SignedIn>,
    id: Path<PractitionerId>,
) -> Result<Tagged<Practitioner>> {
    Ok(Tagged(entries::one(&cx, (*id).into()).await?))
}

/// Put a practitioner on the roster. A licence number that is not built like a lawyer's is taken with a warning.
#[utoipa::path(tag = "practitioners", security(("bearer" = ["manage_practitioners"])))]
#[post("/practitioners")]
pub async fn enter_practitioner(
    cx: Cx<may::ManagePractitioners>,
    body: Json<NewPractitioner>,
) -> Result<Created<Practitioner>> {
    Ok(Created(entries::enter(&cx, body.0).await?))
}

/// Change an entry, if nobody else did in between.
#[utoipa::path(tag = "practitioners", security(("bearer" = ["manage_practitioners"])))]
#[patch("/practitioners/{id}")]
pub async fn change_practitioner(
    cx: Cx<may::ManagePractitioners>,
    id: Path<PractitionerId>,
    seen: IfMatch,
    body: Json<PractitionerPatch>,
) -> Result<Tagged<Practitioner>> {
    Ok(Tagged(entries::change(&cx, (*id).into(), seen, body.0).await?))
}

/// Record a year's assessment (LAL 60).
#[utoipa::path(tag = "practitioners", security(("bearer" = ["manage_practitioners"])))]
#[post("/practitioners/{id}/annual-checks")]
pub async fn record_annual_check(
    cx: Cx<may::ManagePractitioners>,
    id: Path<PractitionerId>,
    body: Json<AnnualCheck>,
) -> Result<Tagged<Practitioner>> {
    Ok(Tagged(record(&cx, (*id).into(), Said::Check(body.0)).await?))
}

/// Record a sanction with its basis; from its first day to its last it stops assignment, if its kind does (ASG-08).
#[utoipa::path(tag = "practitioners", security(("bearer" = ["manage_practitioners"])))]
#[post("/practitioners/{id}/sanctions")]
pub async fn record_sanction(
    cx: Cx<may::ManagePractitioners>,
    id: Path<PractitionerId>,
    body: Json<NewSanction>,
) -> Result<Tagged<Practitioner>> {
    Ok(Tagged(record(&cx, (*id).into(), Said::Sanction(body.0)).await?))
}

/// Lift a sanction before its time.
#[utoipa::path(tag = "practitioners", security(("bearer" = ["manage_practitioners"])))]
#[post("/practitioners/{id}/sanction-lifting")]
pub async fn lift_sanction(
    cx: Cx<may::ManagePractitioners>,
    id: Path<PractitionerId>,
    body: Json<LiftSanction>,
) -> Result<Tagged<Practitioner>> {
    Ok(Tagged(record(&cx, (*id).into(), Said::Lifting(body.0)).await?))
}

/// Let a practitioner into a pool; into the elite pool only the director does (ASG-14).
#[utoipa::path(tag = "practitioners", security(("bearer" = ["manage_practitioners"])))]
#[post("/practitioners/{id}/pools")]
pub async fn enter_pool(
    cx: Cx<may::ManagePractitioners>,
    id: Path<PractitionerId>,
    body: Json<PoolTerm>,
) -> Result<Tagged<Practitioner>> {
    Ok(Tagged(record(&cx, (*id).into(), Said::Entry(body.0)).await?))
}

/// End the running term in a pool.
#[utoipa::path(tag = "practitioners", security(("bearer" = ["manage_practitioners"])))]
#[post("/practitioners/{id}/pool-exit")]
pub async fn leave_pool(
    cx: Cx<may::ManagePractitioners>,
    id: Path<PractitionerId>,
    body: Json<LeavePool>,
) -> Result<Tagged<Practitioner>> {
    Ok(Tagged(record(&cx, (*id).into(), Said::Exit(body.0)).await?))
}

/// Consent that the public reads one's profile; a new consent replaces the one before (PIPL 14).
#[utoipa::path(tag = "practitioners", security(("bearer" = ["signed_in"])))]
#[post("/practitioners/{id}/consent")]
pub async fn publish_profile(
    cx: Cx<may::SignedIn>,
    id: Path<PractitionerId>,
    body: Json<NewProfileConsent>,
) -> Result<Tagged<Practitioner>> {
    Ok(Tagged(record(&cx, (*id).into(), Said::Consent(body.0)).await?))
}

/// Revoke the consent: the public reads nothing from now on (PIPL 15).
#[utoipa::path(tag = "practitioners", security(("bearer" = ["signed_in"])))]
#[delete("/practitioners/{id}/consent")]
pub async fn withdraw_profile(
    cx: Cx<may::SignedIn>,
    id: Path<PractitionerId>,
) -> Result<Tagged<Practitioner>> {
    Ok(Tagged(record(&cx, (*id).into(), Said::Revocation).await?))
}

/// Set the account to which subsidies are paid; it is kept sealed (SEC-13).
#[utoipa::path(tag = "practitioners", security(("bearer" = ["signed_in"])))]
#[post("/practitioners/{id}/bank-account")]
pub async fn set_bank_account(
    cx: Cx<may::SignedIn>,
    id: Path<PractitionerId>,
    body: Json<BankAccount>,
) -> Result<Tagged<Practitioner>> {
    Ok(Tagged(bank::set(&cx, (*id).into(), body.0).await?))
}

/// Show the whole account for a reason, which is journalled (§15.3).
#[utoipa::path(tag = "practitioners", security(("bearer" = ["signed_in"])))]
#[post("/practitioners/{id}/bank-account-reveal")]
pub async fn reveal_bank_account(
    cx: Cx<may::SignedIn>,
    id: Path<PractitionerId>,
    body: Json<Reasoned>,
) -> Result<Json<BankAccount>> {
    Ok(Json(bank::reveal(&cx, (*id).into(), body.0).await?))
}

/// The operations of this slice. What is no id stands before what is one.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_practitioners)
        .service(list_public_practitioners)
        .service(list_roster_accounts)
        .service(get_practitioner)
        .service(enter_practitioner)
        .service(change_practitioner)
        .service(record_annual_check)
        .service(record_sanction)
        .service(lift_sanction)
        .service(enter_pool)
        .service(leave_pool)
        .service(publish_profile)
        .service(withdraw_profile)
        .service(set_bank_account)
        .service(reveal_bank_account);
}
