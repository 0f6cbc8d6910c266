//! Checks of means.

use openapi::{Page, VerificationId, verifications::*};

use crate::{Asked, Client};

impl Client {
    /// Checks that the caller sees.
    pub fn list_verifications(&self, filter: &VerificationFilter) -> Asked<Page<VerificationSummary>> {
        self.find("/verifications", filter)
    }

    /// One check with what its sources answered.
    pub fn get_verification(&self, id: VerificationId) -> Asked<Verification> {
        self.get(&format!("/verifications/{id}"))
    }

    /// Begin to check the means of an applicant.
    pub fn begin_verification(&self, new: &NewVerification) -> Asked<Verification> {
        self.post("/verifications", new)
    }

    /// Enter a certificate on paper.
    pub fn enter_certificate(&self, id: VerificationId, new: &NewCertificate) -> Asked<Verification> {
        self.post(&format!("/verifications/{id}/certificates"), new)
    }

    /// Ask the sources again that failed.
    pub fn retry_verification(&self, id: VerificationId) -> Asked<Verification> {
        self.act(&format!("/verifications/{id}/retries"))
    }

    /// State the result.
    pub fn conclude_verification(&self, id: VerificationId, said: &Conclusion) -> Asked<Verification> {
        self.post(&format!("/verifications/{id}/result"), said)
    }
}
