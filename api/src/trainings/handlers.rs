//! Trainings over HTTP.

use actix_web::{get, post};
use openapi::{
    Page, TrainingId,
    trainings::{Attendances, NewTraining, Training, TrainingFilter},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use crate::{
    auth::{Cx, may},
    http::{Created, Json, Located, Path, Query, Result},
};

impl Located for Training {
    fn path(&self) -> String {
        "/trainings".to_owned()
    }
}

/// Trainings of the offices whose staff the caller keeps, the newest first (STF-02).
#[utoipa::path(tag = "staff", security(("bearer" = ["keep_staff"])), params(TrainingFilter))]
#[get("/trainings")]
pub async fn list_trainings(
    cx: Cx<may::KeepStaff>,
    filter: Query<TrainingFilter>,
) -> Result<Json<Page<Training>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// Plan a training.
#[utoipa::path(tag = "staff", security(("bearer" = ["keep_staff"])))]
#[post("/trainings")]
pub async fn plan_training(cx: Cx<may::KeepStaff>, body: Json<NewTraining>) -> Result<Created<Training>> {
    Ok(Created(service::plan(&cx, body.0).await?))
}

/// Record who attended, for how long.
#[utoipa::path(tag = "staff", security(("bearer" = ["keep_staff"])))]
#[post("/trainings/{id}/attendances")]
pub async fn record_attendances(
    cx: Cx<may::KeepStaff>,
    id: Path<TrainingId>,
    body: Json<Attendances>,
) -> Result<Json<Training>> {
    Ok(Json(service::attend(&cx, (*id).into(), body.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(list_trainings).service(plan_training).service(record_attendances);
}
