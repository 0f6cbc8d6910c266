//! Projects with money of their own.

use openapi::{CaseId, Page, Paging, ProjectId, projects::*};

use crate::{Client, Result};

impl Client {
    /// Projects, with how much is left of each.
    pub async fn list_projects(&self, filter: &ProjectFilter) -> Result<Page<Project>> {
        self.find("/projects", filter).await
    }

    /// One project.
    pub async fn get_project(&self, id: ProjectId) -> Result<Project> {
        self.get(&format!("/projects/{id}")).await
    }

    /// Set one up.
    pub async fn create_project(&self, new: &NewProject) -> Result<Project> {
        self.post("/projects", new).await
    }

    /// Change quota, groups and prices.
    pub async fn change_project(
        &self,
        id: ProjectId,
        revision: i32,
        terms: &ProjectTerms,
    ) -> Result<Project> {
        self.patch(&format!("/projects/{id}"), revision, terms).await
    }

    /// From now on cases count to it.
    pub async fn open_project(&self, id: ProjectId) -> Result<Project> {
        self.act(&format!("/projects/{id}/opening")).await
    }

    /// It takes no more cases.
    pub async fn close_project(&self, id: ProjectId) -> Result<Project> {
        self.act(&format!("/projects/{id}/closing")).await
    }

    /// The cases that count to it.
    pub async fn list_project_cases(&self, id: ProjectId, paging: &Paging) -> Result<Page<ProjectCase>> {
        self.find(&format!("/projects/{id}/cases"), paging).await
    }

    /// Let it pay for a case.
    pub async fn tag_project_case(&self, id: ProjectId, new: &NewProjectCase) -> Result<ProjectCase> {
        self.post(&format!("/projects/{id}/cases"), new).await
    }

    /// Take a case out again.
    pub async fn untag_project_case(&self, id: CaseId) -> Result<()> {
        self.succeed(self.request("DELETE", &format!("/project-cases/{id}"))).await.map(|_| ())
    }
}
