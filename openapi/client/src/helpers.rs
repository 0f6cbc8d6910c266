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

use crate::{Asked, Client};

impl Client {
    /// What waits for the caller today.
    pub fn my_work(&self) -> Asked<Work> {
        self.get("/work")
    }

    /// The public directory of offices.
    pub fn list_organisations(&self, filter: &OrganisationFilter) -> Asked<Page<Organisation>> {
        self.find("/organisations", filter)
    }

    /// Compute a deadline, with the rolled days explained.
    pub fn compute_deadline(&self, request: &ComputationRequest) -> Asked<Computation> {
        self.post("/deadlines/computations", request)
    }

    /// The holiday table of a year, as it is used.
    pub fn get_holiday_table(&self, filter: HolidayTableFilter) -> Asked<HolidayTable> {
        self.find("/holiday-tables", &filter)
    }

    /// Every year whose table is known, and this and the next one if it is not.
    pub fn list_holiday_years(&self) -> Asked<Page<HolidayYear>> {
        self.get("/holiday-years")
    }

    /// Load the State Council's notice of a year.
    pub fn load_holiday_table(&self, table: &NewHolidayTable) -> Asked<HolidayTable> {
        self.post("/holiday-tables", table)
    }

    /// Assess facts, with the rules that led to the outcome.
    pub fn assess_eligibility(&self, facts: &Facts) -> Asked<Assessment> {
        self.post("/eligibility/assessments", facts)
    }

    /// The rule packs that hold for a place on a day.
    pub fn list_packs(&self, filter: &PackFilter) -> Asked<Page<Pack>> {
        self.find("/eligibility/packs", filter)
    }

    /// Check an identifier, and normalise it.
    pub fn check_identifier(&self, request: &IdentifierCheckRequest) -> Asked<IdentifierCheck> {
        self.post("/identifiers/checks", request)
    }
}
