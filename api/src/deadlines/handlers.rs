//! Deadlines and their calendar over HTTP.

use actix_web::{get, post};
use openapi::{
    Page,
    deadlines::{
        Computation, ComputationRequest, HolidayTable, HolidayTableFilter, HolidayYear, NewHolidayTable,
    },
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use crate::{
    auth::{Cx, may},
    http::{Created, Error, Json, Query, Result},
};

/// Compute a deadline, with the rolled days explained.
#[utoipa::path(tag = "helpers")]
#[post("/deadlines/computations")]
pub async fn compute_deadline(
    cx: Cx<may::Anyone>,
    body: Json<ComputationRequest>,
) -> Result<Json<Computation>> {
    domain::deadlines::compute(&cx.state.calendar.now(), &body.0).map(Json).map_err(Error::Invalid)
}

/// The holiday table of a year, as it is used; without days when there is none.
#[utoipa::path(tag = "helpers", security(("bearer" = ["signed_in"])), params(HolidayTableFilter))]
#[get("/holiday-tables")]
pub async fn get_holiday_table(
    cx: Cx<may::SignedIn>,
    filter: Query<HolidayTableFilter>,
) -> Result<Json<HolidayTable>> {
    Ok(Json(service::one(&cx, filter.0.year).await?))
}

/// Every year whose table is known, and this and the next one if it is not; the newest first.
#[utoipa::path(tag = "helpers", security(("bearer" = ["signed_in"])))]
#[get("/holiday-years")]
pub async fn list_holiday_years(cx: Cx<may::SignedIn>) -> Result<Json<Page<HolidayYear>>> {
    Ok(Json(service::years(&cx).await?))
}

/// Load the State Council's notice of a year. What is due is computed again; a year loaded before is replaced.
#[utoipa::path(tag = "helpers", security(("bearer" = ["manage_network"])))]
#[post("/holiday-tables")]
pub async fn load_holiday_table(
    cx: Cx<may::ManageNetwork>,
    body: Json<NewHolidayTable>,
) -> Result<Created<HolidayTable>> {
    Ok(Created(service::load(&cx, body.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(compute_deadline)
        .service(get_holiday_table)
        .service(list_holiday_years)
        .service(load_holiday_table);
}
