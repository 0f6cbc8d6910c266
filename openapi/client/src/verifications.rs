//! Checks of means.

use openapi::{Page, VerificationId, verifications::*};

use crate::{Client, Result};

impl Client {
    /// Checks that the caller sees.
    pub async fn list_verifications(&self, filter: &VerificationFilter) -> Result<Page<VerificationSummary>> {
        self.find("/verifications", filter).await
    }

    /// One check with what its sources answered.
    pub async fn get_verification(&self, id: VerificationId) -> Result<Verification> {
        self.get(&format!("/verifications/{id}")).await
    }

    /// Begin to check the means of an applicant.
    pub async fn begin_verification(&self, new: &NewVerification) -> Result<Verification> {
        self.post("/verifications", new).await
    }

    /// Enter a certificate on paper.
    pub async fn enter_certificate(&self, id: VerificationId, new: &NewCertificate) -> Result<Verification> {
        self.post(&format!("/verifications/{id}/certificates"), new).await
    }

    /// Ask the sources again that failed.
    pub async fn retry_verification(&self, id: VerificationId) -> Result<Verification> {
        self.act(&format!("/verifications/{id}/retries")).await
    }

    /// State the result.
    pub async fn conclude_verification(&self, id: VerificationId, said: &Conclusion) -> Result<Verification> {
        self.post(&format!("/verifications/{id}/result"), said).await
    }
}
