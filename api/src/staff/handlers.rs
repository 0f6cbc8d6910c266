//! The staff register over HTTP.

use actix_web::{get, patch, post};
use openapi::{Page, StaffId, staff::*};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{figures, merits, service};
use crate::{
    auth::{Cx, may},
    http::{Created, IfMatch, Json, Located, Path, Query, Result, Revisioned, Tagged},
};

impl Revisioned for Staff {
    fn revision(&self) -> i32 {
        self.revision
    }
}

impl Located for Staff {
    fn path(&self) -> String {
        format!("/staff/{}", self.id)
    }
}

impl Located for Merit {
    fn path(&self) -> String {
        format!("/merits?subject_id={}", self.subject_id)
    }
}

/// The register of the offices whose staff the caller keeps, the newest entry first (STF-01).
#[utoipa::path(tag = "staff", security(("bearer" = ["keep_staff"])), params(StaffFilter))]
#[get("/staff")]
pub async fn list_staff(cx: Cx<may::KeepStaff>, filter: Query<StaffFilter>) -> Result<Json<Page<Staff>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// The figures of T2 today, with the share of the qualified (K12).
#[utoipa::path(tag = "staff", security(("bearer" = ["keep_staff"])))]
#[get("/staff-figures")]
pub async fn staff_figures(cx: Cx<may::KeepStaff>) -> Result<Json<StaffFigures>> {
    Ok(Json(figures::figures(&cx).await?))
}

/// One member of staff.
#[utoipa::path(tag = "staff", security(("bearer" = ["keep_staff"])))]
#[get("/staff/{id}")]
pub async fn get_staff(cx: Cx<may::KeepStaff>, id: Path<StaffId>) -> Result<Tagged<Staff>> {
    Ok(Tagged(service::one(&cx, (*id).into()).await?))
}

/// Enter a member of staff.
#[utoipa::path(tag = "staff", security(("bearer" = ["keep_staff"])))]
#[post("/staff")]
pub async fn enter_staff(cx: Cx<may::KeepStaff>, body: Json<NewStaff>) -> Result<Created<Staff>> {
    Ok(Created(service::enter(&cx, body.0).await?))
}

/// Change an entry, if nobody else did in between.
#[utoipa::path(tag = "staff", security(("bearer" = ["keep_staff"])))]
#[patch("/staff/{id}")]
pub async fn change_staff(
    cx: Cx<may::KeepStaff>,
    id: Path<StaffId>,
    seen: IfMatch,
    body: Json<StaffPatch>,
) -> Result<Tagged<Staff>> {
    Ok(Tagged(service::change(&cx, (*id).into(), seen, body.0).await?))
}

/// Set how many posts an office has (编制数).
#[utoipa::path(tag = "staff", security(("bearer" = ["keep_staff"])))]
#[post("/establishments")]
pub async fn set_establishment(
    cx: Cx<may::KeepStaff>,
    body: Json<Establishment>,
) -> Result<Json<Establishment>> {
    Ok(Json(figures::establish(&cx, body.0).await?))
}

/// Rewards and penalties, the newest entry first (STF-03).
#[utoipa::path(tag = "staff", security(("bearer" = ["keep_staff"])), params(MeritFilter))]
#[get("/merits")]
pub async fn list_merits(cx: Cx<may::KeepStaff>, filter: Query<MeritFilter>) -> Result<Json<Page<Merit>>> {
    Ok(Json(merits::list(&cx, filter.0).await?))
}

/// Record a reward or penalty.
#[utoipa::path(tag = "staff", security(("bearer" = ["keep_staff"])))]
#[post("/merits")]
pub async fn record_merit(cx: Cx<may::KeepStaff>, body: Json<NewMerit>) -> Result<Created<Merit>> {
    Ok(Created(merits::record(&cx, body.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_staff)
        .service(staff_figures)
        .service(get_staff)
        .service(enter_staff)
        .service(change_staff)
        .service(set_establishment)
        .service(list_merits)
        .service(record_merit);
}
