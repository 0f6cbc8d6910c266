//! Home visits over HTTP. A move is a `POST` to a noun; the answer is the visit as it now is.

use actix_web::{get, post};
use openapi::{
    ApplicationId, HomeVisitId, Page,
    home_visits::{
        HomeVisit, HomeVisitAppointment, HomeVisitCancelling, HomeVisitFilter, HomeVisitReport, NewHomeVisit,
    },
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{query, service};
use crate::{
    auth::{Cx, may},
    http::{Created, Json, Located, Path, Query, Result, Revisioned, Tagged},
};

impl Located for HomeVisit {
    fn path(&self) -> String {
        format!("/home-visits/{}", self.id)
    }
}

impl Revisioned for HomeVisit {
    fn revision(&self) -> i32 {
        self.revision
    }
}

/// The calendar of home visits to people whose applications the caller sees: what is still to be made by its time, then
/// what is over, the latest first; of some days, or the caller's own.
#[utoipa::path(tag = "home visits", security(("bearer" = ["read_applications"])), params(HomeVisitFilter))]
#[get("/home-visits")]
pub async fn list_home_visits(
    cx: Cx<may::ReadApplications>,
    filter: Query<HomeVisitFilter>,
) -> Result<Json<Page<HomeVisit>>> {
    Ok(Json(query::list(&cx, filter.0).await?))
}

/// One home visit.
#[utoipa::path(tag = "home visits", security(("bearer" = ["read_applications"])))]
#[get("/home-visits/{id}")]
pub async fn get_home_visit(
    cx: Cx<may::ReadApplications>,
    id: Path<HomeVisitId>,
) -> Result<Tagged<HomeVisit>> {
    Ok(Tagged(query::one(&cx, (*id).into()).await?))
}

/// Ask to be visited at home, or ask for somebody at the window (LAL 45).
#[utoipa::path(tag = "home visits", security(("bearer" = ["apply"])))]
#[post("/applications/{id}/home-visits")]
pub async fn request_home_visit(
    cx: Cx<may::Apply>,
    id: Path<ApplicationId>,
    body: Json<NewHomeVisit>,
) -> Result<Created<HomeVisit>> {
    Ok(Created(service::request(&cx, (*id).into(), body.0).await?))
}

/// Name a day and the two who come; again to move it.
#[utoipa::path(tag = "home visits", security(("bearer" = ["receive"])))]
#[post("/home-visits/{id}/appointment")]
pub async fn schedule_home_visit(
    cx: Cx<may::Receive>,
    id: Path<HomeVisitId>,
    body: Json<HomeVisitAppointment>,
) -> Result<Tagged<HomeVisit>> {
    Ok(Tagged(service::schedule(&cx, (*id).into(), body.0).await?))
}

/// Write down what was done at the person's home; one of the two who were there.
#[utoipa::path(tag = "home visits", security(("bearer" = ["read_applications"])))]
#[post("/home-visits/{id}/report")]
pub async fn report_home_visit(
    cx: Cx<may::ReadApplications>,
    id: Path<HomeVisitId>,
    body: Json<HomeVisitReport>,
) -> Result<Tagged<HomeVisit>> {
    Ok(Tagged(service::report(&cx, (*id).into(), body.0).await?))
}

/// Call a visit off: the person, or the centre.
#[utoipa::path(tag = "home visits", security(("bearer" = ["read_applications"])))]
#[post("/home-visits/{id}/cancelling")]
pub async fn cancel_home_visit(
    cx: Cx<may::ReadApplications>,
    id: Path<HomeVisitId>,
    body: Json<HomeVisitCancelling>,
) -> Result<Tagged<HomeVisit>> {
    Ok(Tagged(service::cancel(&cx, (*id).into(), body.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_home_visits)
        .service(get_home_visit)
        .service(request_home_visit)
        .service(schedule_home_visit)
        .service(report_home_visit)
        .service(cancel_home_visit);
}
