//! The roster of practitioners.

use openapi::{Page, PractitionerId, applications::Reasoned, practitioners::*};

use crate::{Client, Result};

impl Client {
    /// The roster as far as the caller sees it, the newest entry first.
    pub async fn list_practitioners(&self, filter: &PractitionerFilter) -> Result<Page<Practitioner>> {
        self.find("/practitioners", filter).await
    }

    /// The public roster.
    pub async fn list_public_practitioners(
        &self,
        filter: &PublicPractitionerFilter,
    ) -> Result<Page<PublicPractitioner>> {
        self.find("/public/practitioners", filter).await
    }

    /// Accounts of a firm that can be put on the roster.
    pub async fn list_roster_accounts(&self, filter: &RosterAccountFilter) -> Result<Page<RosterAccount>> {
        self.find("/practitioners/accounts", filter).await
    }

    /// One entry of the roster.
    pub async fn get_practitioner(&self, id: PractitionerId) -> Result<Practitioner> {
        self.get(&format!("/practitioners/{id}")).await
    }

    /// Put a practitioner on the roster.
    pub async fn enter_practitioner(&self, new: &NewPractitioner) -> Result<Practitioner> {
        self.post("/practitioners", new).await
    }

    /// Change an entry, if nobody else did in between.
    pub async fn change_practitioner(
        &self,
        id: PractitionerId,
        revision: i32,
        patch: &PractitionerPatch,
    ) -> Result<Practitioner> {
        self.patch(&format!("/practitioners/{id}"), revision, patch).await
    }

    /// Record a year's assessment.
    pub async fn record_annual_check(&self, id: PractitionerId, said: &AnnualCheck) -> Result<Practitioner> {
        self.post(&format!("/practitioners/{id}/annual-checks"), said).await
    }

    /// Record a sanction with its basis.
    pub async fn record_sanction(&self, id: PractitionerId, said: &NewSanction) -> Result<Practitioner> {
        self.post(&format!("/practitioners/{id}/sanctions"), said).await
    }

    /// Lift a sanction before its time.
    pub async fn lift_sanction(&self, id: PractitionerId, said: &LiftSanction) -> Result<Practitioner> {
        self.post(&format!("/practitioners/{id}/sanction-lifting"), said).await
    }

    /// Let a practitioner into a pool.
    pub async fn enter_pool(&self, id: PractitionerId, said: &PoolTerm) -> Result<Practitioner> {
        self.post(&format!("/practitioners/{id}/pools"), said).await
    }

    /// End the running term in a pool.
    pub async fn leave_pool(&self, id: PractitionerId, said: &LeavePool) -> Result<Practitioner> {
        self.post(&format!("/practitioners/{id}/pool-exit"), said).await
    }

    /// Consent that the public reads one's profile.
    pub async fn publish_profile(
        &self,
        id: PractitionerId,
        said: &NewProfileConsent,
    ) -> Result<Practitioner> {
        self.post(&format!("/practitioners/{id}/consent"), said).await
    }

    /// Revoke the consent.
    pub async fn withdraw_profile(&self, id: PractitionerId) -> Result<Practitioner> {
        self.read(self.request("DELETE", &format!("/practitioners/{id}/consent"))).await
    }

    /// Set the account to which subsidies are paid.
    pub async fn set_bank_account(&self, id: PractitionerId, said: &BankAccount) -> Result<Practitioner> {
        self.post(&format!("/practitioners/{id}/bank-account"), said).await
    }

    /// Show the whole account for a reason.
    pub async fn reveal_bank_account(&self, id: PractitionerId, said: &Reasoned) -> Result<BankAccount> {
        self.post(&format!("/practitioners/{id}/bank-account-reveal"), said).await
    }
}
