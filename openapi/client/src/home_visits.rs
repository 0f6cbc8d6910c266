//! Home visits.

use openapi::{ApplicationId, HomeVisitId, Page, home_visits::*};

use crate::{Client, Result};

impl Client {
    /// Visits to people whose applications the caller sees.
    pub async fn list_home_visits(&self, filter: &HomeVisitFilter) -> Result<Page<HomeVisit>> {
        self.find("/home-visits", filter).await
    }

    /// One visit.
    pub async fn get_home_visit(&self, id: HomeVisitId) -> Result<HomeVisit> {
        self.get(&format!("/home-visits/{id}")).await
    }

    /// Ask for one.
    pub async fn request_home_visit(&self, id: ApplicationId, new: &NewHomeVisit) -> Result<HomeVisit> {
        self.post(&format!("/applications/{id}/home-visits"), new).await
    }

    /// Name a day and two who come.
    pub async fn schedule_home_visit(&self, id: HomeVisitId, at: &HomeVisitAppointment) -> Result<HomeVisit> {
        self.post(&format!("/home-visits/{id}/appointment"), at).await
    }

    /// Write down what was done.
    pub async fn report_home_visit(&self, id: HomeVisitId, report: &HomeVisitReport) -> Result<HomeVisit> {
        self.post(&format!("/home-visits/{id}/report"), report).await
    }

    /// Call one off.
    pub async fn cancel_home_visit(&self, id: HomeVisitId, why: &HomeVisitCancelling) -> Result<HomeVisit> {
        self.post(&format!("/home-visits/{id}/cancelling"), why).await
    }
}
