//! Meetings and the board of tasks over HTTP.

use actix_web::{get, post};
use openapi::{MeetingId, Page, TaskId, meetings::*};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{service, tasks};
use crate::{
    auth::{Cx, may},
    http::{Created, Json, Located, Path, Query, Result},
};

impl Located for Meeting {
    fn path(&self) -> String {
        format!("/meetings?year={}", self.planned_on.format("%Y"))
    }
}

impl Located for Task {
    fn path(&self) -> String {
        format!("/tasks?meeting_id={}", self.meeting_id)
    }
}

/// Joint meetings and those of the leading group, the newest entry first (JNT-01, ORG-08, LEAD-01).
#[utoipa::path(tag = "meetings", security(("bearer" = ["convene"])), params(MeetingFilter))]
#[get("/meetings")]
pub async fn list_meetings(
    cx: Cx<may::Convene>,
    filter: Query<MeetingFilter>,
) -> Result<Json<Page<Meeting>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// Put a meeting on the year's schedule.
#[utoipa::path(tag = "meetings", security(("bearer" = ["convene"])))]
#[post("/meetings")]
pub async fn plan_meeting(cx: Cx<may::Convene>, body: Json<NewMeeting>) -> Result<Created<Meeting>> {
    Ok(Created(service::plan(&cx, body.0).await?))
}

/// Write down who attended a meeting, and what was resolved.
#[utoipa::path(tag = "meetings", security(("bearer" = ["convene"])))]
#[post("/meetings/{id}/minutes")]
pub async fn hold_meeting(
    cx: Cx<may::Convene>,
    id: Path<MeetingId>,
    body: Json<Minutes>,
) -> Result<Json<Meeting>> {
    Ok(Json(service::hold(&cx, (*id).into(), body.0).await?))
}

/// A meeting that was held gives somebody a task; its last day rolls off rest days.
#[utoipa::path(tag = "meetings", security(("bearer" = ["convene"])))]
#[post("/meetings/{id}/tasks")]
pub async fn give_task(
    cx: Cx<may::Convene>,
    id: Path<MeetingId>,
    body: Json<NewTask>,
) -> Result<Created<Task>> {
    Ok(Created(tasks::give(&cx, (*id).into(), body.0).await?))
}

/// The board, the newest task first (LEAD-01).
#[utoipa::path(tag = "meetings", security(("bearer" = ["convene"])), params(TaskFilter))]
#[get("/tasks")]
pub async fn list_tasks(cx: Cx<may::Convene>, filter: Query<TaskFilter>) -> Result<Json<Page<Task>>> {
    Ok(Json(tasks::list(&cx, filter.0).await?))
}

/// Move a task on the board; who drops it says why.
#[utoipa::path(tag = "meetings", security(("bearer" = ["convene"])))]
#[post("/tasks/{id}/move")]
pub async fn move_task(cx: Cx<may::Convene>, id: Path<TaskId>, body: Json<TaskMove>) -> Result<Json<Task>> {
    Ok(Json(tasks::shift(&cx, (*id).into(), body.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_meetings)
        .service(plan_meeting)
        .service(hold_meeting)
        .service(give_task)
        .service(list_tasks)
        .service(move_task);
}
