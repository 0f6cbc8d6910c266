//! Home visits.

use openapi::{ApplicationId, HomeVisitId, Page, home_visits::*};

use crate::{Asked, Client};

impl Client {
    /// Visits to people whose applications the caller sees.
    pub fn list_home_visits(&self, filter: &HomeVisitFilter) -> Asked<Page<HomeVisit>> {
        self.find("/home-visits", filter)
    }

    /// One visit.
    pub fn get_home_visit(&self, id: HomeVisitId) -> Asked<HomeVisit> {
        self.get(&format!("/home-visits/{id}"))
    }

    /// Ask for one.
    pub fn request_home_visit(&self, id: ApplicationId, new: &NewHomeVisit) -> Asked<HomeVisit> {
        self.post(&format!("/applications/{id}/home-visits"), new)
    }

    /// Name a day and two who come.
    pub fn schedule_home_visit(&self, id: HomeVisitId, at: &HomeVisitAppointment) -> Asked<HomeVisit> {
        self.post(&format!("/home-visits/{id}/appointment"), at)
    }

    /// Write down what was done.
    pub fn report_home_visit(&self, id: HomeVisitId, report: &HomeVisitReport) -> Asked<HomeVisit> {
        self.post(&format!("/home-visits/{id}/report"), report)
    }

    /// Call one off.
    pub fn cancel_home_visit(&self, id: HomeVisitId, why: &HomeVisitCancelling) -> Asked<HomeVisit> {
        self.post(&format!("/home-visits/{id}/cancelling"), why)
    }
}
