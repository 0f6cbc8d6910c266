//! My work, the public directory, the stateless helpers.

use openapi::{
    Page,
    deadlines::{
        Computation, ComputationRequest, HolidayTable, HolidayTableFilter, HolidayYear, NewHolidayTable,
    },
    eligibility::{Assessment, Facts, Pack, PackFilter},
    identifiers::{IdentifierCheck, IdentifierCheckRequest},
    organisations::{Organisation, OrganisationFilter},
    work::Work,
};

use crate::{Client, Result};

impl Client {
    /// What waits for the caller today.
    pub async fn my_work(&self) -> Result<Work> {
        self.get("/work").await
    }

    /// The public directory of offices.
    pub async fn list_organisations(&self, filter: &OrganisationFilter) -> Result<Page<Organisation>> {
        self.find("/organisations", filter).await
    }

    /// Compute a deadline, with the rolled days explained.
    pub async fn compute_deadline(&self, request: &ComputationRequest) -> Result<Computation> {
        self.post("/deadlines/computations", request).await
    }

    /// The holiday table of a year, as it is used.
    pub async fn get_holiday_table(&self, filter: HolidayTableFilter) -> Result<HolidayTable> {
        self.find("/holiday-tables", &filter).await
    }

    /// Every year whose table is known, and this and the next one if it is not.
    pub async fn list_holiday_years(&self) -> Result<Page<HolidayYear>> {
        self.get("/holiday-years").await
    }

    /// Load the State Council's notice of a year.
    pub async fn load_holiday_table(&self, table: &NewHolidayTable) -> Result<HolidayTable> {
        self.post("/holiday-tables", table).await
    }

    /// Assess facts, with the rules that led to the outcome.
    pub async fn assess_eligibility(&self, facts: &Facts) -> Result<Assessment> {
        self.post("/eligibility/assessments", facts).await
    }

    /// The rule packs that hold for a place on a day.
    pub async fn list_packs(&self, filter: &PackFilter) -> Result<Page<Pack>> {
        self.find("/eligibility/packs", filter).await
    }

    /// Check an identifier, and normalise it.
    pub async fn check_identifier(&self, request: &IdentifierCheckRequest) -> Result<IdentifierCheck> {
        self.post("/identifiers/checks", request).await
    }
}
