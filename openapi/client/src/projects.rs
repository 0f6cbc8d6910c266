//! Projects with money of their own.

use openapi::{CaseId, Page, Paging, ProjectId, projects::*};

use crate::{Asked, Client};

impl Client {
    /// Projects, with how much is left of each.
    pub fn list_projects(&self, filter: &ProjectFilter) -> Asked<Page<Project>> {
        self.find("/projects", filter)
    }

    /// One project.
    pub fn get_project(&self, id: ProjectId) -> Asked<Project> {
        self.get(&format!("/projects/{id}"))
    }

    /// Set one up.
    pub fn create_project(&self, new: &NewProject) -> Asked<Project> {
        self.post("/projects", new)
    }

    /// Change quota, groups and prices.
    pub fn change_project(&self, id: ProjectId, revision: i32, terms: &ProjectTerms) -> Asked<Project> {
        self.patch(&format!("/projects/{id}"), revision, terms)
    }

    /// From now on cases count to it.
    pub fn open_project(&self, id: ProjectId) -> Asked<Project> {
        self.act(&format!("/projects/{id}/opening"))
    }

    /// It takes no more cases.
    pub fn close_project(&self, id: ProjectId) -> Asked<Project> {
        self.act(&format!("/projects/{id}/closing"))
    }

    /// The cases that count to it.
    pub fn list_project_cases(&self, id: ProjectId, paging: &Paging) -> Asked<Page<ProjectCase>> {
        self.find(&format!("/projects/{id}/cases"), paging)
    }

    /// Let it pay for a case.
    pub fn tag_project_case(&self, id: ProjectId, new: &NewProjectCase) -> Asked<ProjectCase> {
        self.post(&format!("/projects/{id}/cases"), new)
    }

    /// Take a case out again.
    pub fn untag_project_case(&self, id: CaseId) -> Asked<()> {
        self.done(Ok(self.request("DELETE", &format!("/project-cases/{id}"))))
    }
}
