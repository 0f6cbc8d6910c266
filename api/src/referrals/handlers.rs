//! Referrals over HTTP. A move is a `POST` to a noun; the answer is the referral as it now is.

use actix_web::{get, post};
use openapi::{
    Page, ReferralId,
    referrals::{NewReferral, Onward, Referral, ReferralFilter, ReferralNote, ReferralSummary},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{
    moves::{Said, act},
    query, send,
};
use crate::{
    auth::{Cx, may},
    http::{Created, Json, Located, Path, Query, Result, Revisioned, Tagged},
};

impl Located for Referral {
    fn path(&self) -> String {
        format!("/referrals/{}", self.id)
    }
}

impl Revisioned for Referral {
    fn revision(&self) -> i32 {
        self.revision
    }
}

/// Referrals of the caller's units, newest first; `light=RED` for the overdue (ORG-06).
#[utoipa::path(tag = "referrals", security(("bearer" = ["refer"])), params(ReferralFilter))]
#[get("/referrals")]
pub async fn list_referrals(
    cx: Cx<may::Refer>,
    filter: Query<ReferralFilter>,
) -> Result<Json<Page<ReferralSummary>>> {
    Ok(Json(query::list(&cx, filter.0).await?))
}

/// One referral, whole, for its two ends.
#[utoipa::path(tag = "referrals", security(("bearer" = ["refer"])))]
#[get("/referrals/{id}")]
pub async fn get_referral(cx: Cx<may::Refer>, id: Path<ReferralId>) -> Result<Tagged<Referral>> {
    Ok(Tagged(query::one(&cx, (*id).into()).await?))
}

/// Refer a person's matter to another unit (ORG-06).
#[utoipa::path(tag = "referrals", security(("bearer" = ["refer"])))]
#[post("/referrals")]
pub async fn create_referral(cx: Cx<may::Refer>, body: Json<NewReferral>) -> Result<Created<Referral>> {
    Ok(Created(send::send(&cx, body.0).await?))
}

/// Sign for a referral (签收).
#[utoipa::path(tag = "referrals", security(("bearer" = ["refer"])))]
#[post("/referrals/{id}/receipt")]
pub async fn sign_for_referral(cx: Cx<may::Refer>, id: Path<ReferralId>) -> Result<Tagged<Referral>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Receipt).await?))
}

/// Return a referral for a reason (退单).
#[utoipa::path(tag = "referrals", security(("bearer" = ["refer"])))]
#[post("/referrals/{id}/return")]
pub async fn return_referral(
    cx: Cx<may::Refer>,
    id: Path<ReferralId>,
    body: Json<ReferralNote>,
) -> Result<Tagged<Referral>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Return(body.0)).await?))
}

/// Pass a referral on to the next unit; answers the new one, which follows this (ELG-J5).
#[utoipa::path(tag = "referrals", security(("bearer" = ["refer"])))]
#[post("/referrals/{id}/forwarding")]
pub async fn forward_referral(
    cx: Cx<may::Refer>,
    id: Path<ReferralId>,
    body: Json<Onward>,
) -> Result<Tagged<Referral>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Forwarding(body.0)).await?))
}

/// Say how a referral ended; the sender reads it.
#[utoipa::path(tag = "referrals", security(("bearer" = ["refer"])))]
#[post("/referrals/{id}/conclusion")]
pub async fn conclude_referral(
    cx: Cx<may::Refer>,
    id: Path<ReferralId>,
    body: Json<ReferralNote>,
) -> Result<Tagged<Referral>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Conclusion(body.0)).await?))
}

/// Send a returned referral again, to the same unit or another.
#[utoipa::path(tag = "referrals", security(("bearer" = ["refer"])))]
#[post("/referrals/{id}/resending")]
pub async fn resend_referral(
    cx: Cx<may::Refer>,
    id: Path<ReferralId>,
    body: Json<Onward>,
) -> Result<Tagged<Referral>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Resending(body.0)).await?))
}

/// Take a referral back that nobody has signed for.
#[utoipa::path(tag = "referrals", security(("bearer" = ["refer"])))]
#[post("/referrals/{id}/withdrawal")]
pub async fn withdraw_referral(
    cx: Cx<may::Refer>,
    id: Path<ReferralId>,
    body: Json<ReferralNote>,
) -> Result<Tagged<Referral>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Withdrawal(body.0)).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_referrals)
        .service(get_referral)
        .service(create_referral)
        .service(sign_for_referral)
        .service(return_referral)
        .service(forward_referral)
        .service(conclude_referral)
        .service(resend_referral)
        .service(withdraw_referral);
}
