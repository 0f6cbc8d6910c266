//! Projects over HTTP.

use actix_web::{delete, get, patch, post};
use openapi::{
    CaseId, Page, Paging, ProjectId,
    projects::{NewProject, NewProjectCase, Project, ProjectCase, ProjectFilter, ProjectTerms},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{cases, service};
use crate::{
    auth::{Cx, may},
    http::{Created, IfMatch, Json, Located, NoContent, Path, Query, Result, Revisioned, Tagged},
};

impl Located for Project {
    fn path(&self) -> String {
        format!("/projects/{}", self.id)
    }
}

impl Revisioned for Project {
    fn revision(&self) -> i32 {
        self.revision
    }
}

impl Located for ProjectCase {
    fn path(&self) -> String {
        format!("/projects/{}/cases", self.project_id)
    }
}

/// Projects of the offices the caller keeps them for, with how much is left of each (W-PRJ).
#[utoipa::path(tag = "projects", security(("bearer" = ["keep_projects"])), params(ProjectFilter))]
#[get("/projects")]
pub async fn list_projects(
    cx: Cx<may::KeepProjects>,
    filter: Query<ProjectFilter>,
) -> Result<Json<Page<Project>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// One project.
#[utoipa::path(tag = "projects", security(("bearer" = ["keep_projects"])))]
#[get("/projects/{id}")]
pub async fn get_project(cx: Cx<may::KeepProjects>, id: Path<ProjectId>) -> Result<Tagged<Project>> {
    Ok(Tagged(service::one(&cx, (*id).into()).await?))
}

/// Set a project up: quota, groups, prices.
#[utoipa::path(tag = "projects", security(("bearer" = ["keep_projects"])))]
#[post("/projects")]
pub async fn create_project(cx: Cx<may::KeepProjects>, body: Json<NewProject>) -> Result<Created<Project>> {
    Ok(Created(service::create(&cx, body.0).await?))
}

/// Change quota, groups and prices; cases keep the price they were tagged at.
#[utoipa::path(tag = "projects", security(("bearer" = ["keep_projects"])))]
#[patch("/projects/{id}")]
pub async fn change_project(
    cx: Cx<may::KeepProjects>,
    id: Path<ProjectId>,
    revision: IfMatch,
    body: Json<ProjectTerms>,
) -> Result<Tagged<Project>> {
    Ok(Tagged(service::change(&cx, (*id).into(), revision.0, body.0).await?))
}

/// From now on cases count to it.
#[utoipa::path(tag = "projects", security(("bearer" = ["keep_projects"])))]
#[post("/projects/{id}/opening")]
pub async fn open_project(cx: Cx<may::KeepProjects>, id: Path<ProjectId>) -> Result<Tagged<Project>> {
    Ok(Tagged(service::open(&cx, (*id).into()).await?))
}

/// It takes no more cases.
#[utoipa::path(tag = "projects", security(("bearer" = ["keep_projects"])))]
#[post("/projects/{id}/closing")]
pub async fn close_project(cx: Cx<may::KeepProjects>, id: Path<ProjectId>) -> Result<Tagged<Project>> {
    Ok(Tagged(service::close(&cx, (*id).into()).await?))
}

/// The cases that count to a project, as far as the caller sees them.
#[utoipa::path(tag = "projects", security(("bearer" = ["keep_projects"])), params(Paging))]
#[get("/projects/{id}/cases")]
pub async fn list_project_cases(
    cx: Cx<may::KeepProjects>,
    id: Path<ProjectId>,
    paging: Query<Paging>,
) -> Result<Json<Page<ProjectCase>>> {
    Ok(Json(cases::list(&cx, (*id).into(), paging.0).await?))
}

/// Let a project pay for a case, and nothing else (SUB-09).
#[utoipa::path(tag = "projects", security(("bearer" = ["keep_projects"])))]
#[post("/projects/{id}/cases")]
pub async fn tag_project_case(
    cx: Cx<may::KeepProjects>,
    id: Path<ProjectId>,
    body: Json<NewProjectCase>,
) -> Result<Created<ProjectCase>> {
    Ok(Created(cases::add(&cx, (*id).into(), body.0).await?))
}

/// Take a case out again that was tagged by mistake.
#[utoipa::path(tag = "projects", security(("bearer" = ["keep_projects"])))]
#[delete("/project-cases/{id}")]
pub async fn untag_project_case(cx: Cx<may::KeepProjects>, id: Path<CaseId>) -> Result<NoContent> {
    cases::remove(&cx, (*id).into()).await.map(|()| NoContent)
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_projects)
        .service(get_project)
        .service(create_project)
        .service(change_project)
        .service(open_project)
        .service(close_project)
        .service(list_project_cases)
        .service(tag_project_case)
        .service(untag_project_case);
}
