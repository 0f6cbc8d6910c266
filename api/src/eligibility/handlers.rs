//! Assessments and the rule packs they rest on, over HTTP.

use actix_web::{get, post};
use domain::eligibility::{assess, check_facts};
use openapi::{
    Page,
    eligibility::{Assessment, Facts, Pack, PackFilter},
};
use utoipa_actix_web::service_config::ServiceConfig;

use crate::{
    auth::{Cx, may},
    http::{Error, Json, Query, Result},
};

/// Assess facts, with the rules that led to the outcome and the reasons in two languages.
#[utoipa::path(tag = "helpers")]
#[post("/eligibility/assessments")]
pub async fn assess_eligibility(cx: Cx<may::Anyone>, body: Json<Facts>) -> Result<Json<Assessment>> {
    match check_facts(&body.0) {
        wrong if wrong.is_empty() => Ok(Json(assess(&cx.state.rules.now(), &body.0))),
        wrong => Err(Error::Invalid(wrong)),
    }
}

/// The rule packs that hold for a place on a day, the nation's first; the browser assesses with them.
#[utoipa::path(tag = "helpers", params(PackFilter))]
#[get("/eligibility/packs")]
pub async fn list_packs(cx: Cx<may::Anyone>, filter: Query<PackFilter>) -> Json<Page<Pack>> {
    let on = filter.0.date.unwrap_or_else(|| cx.today());
    Json(Page::whole(cx.state.rules.now().holding(&filter.0.region, on).cloned().collect()))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(assess_eligibility).service(list_packs);
}
