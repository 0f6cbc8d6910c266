//! The roster of practitioners.

use openapi::{Page, PractitionerId, applications::Reasoned, practitioners::*};

use crate::{Asked, Client};

impl Client {
    /// The roster as far as the caller sees it, the newest entry first.
    pub fn list_practitioners(&self, filter: &PractitionerFilter) -> Asked<Page<Practitioner>> {
        self.find("/practitioners", filter)
    }

    /// The public roster.
    pub fn list_public_practitioners(
        &self,
        filter: &PublicPractitionerFilter,
    ) -> Asked<Page<PublicPractitioner>> {
        self.find("/public/practitioners", filter)
    }

    /// Accounts of a firm that can be put on the roster.
    pub fn list_roster_accounts(&self, filter: &RosterAccountFilter) -> Asked<Page<RosterAccount>> {
        self.find("/practitioners/accounts", filter)
    }

    /// One entry of the roster.
    pub fn get_practitioner(&self, id: PractitionerId) -> Asked<Practitioner> {
        self.get(&format!("/practitioners/{id}"))
    }

    /// Put a practitioner on the roster.
    pub fn enter_practitioner(&self, new: &NewPractitioner) -> Asked<Practitioner> {
        self.post("/practitioners", new)
    }

    /// Change an entry, if nobody else did in between.
    pub fn change_practitioner(
        &self,
        id: PractitionerId,
        revision: i32,
        patch: &PractitionerPatch,
    ) -> Asked<Practitioner> {
        self.patch(&format!("/practitioners/{id}"), revision, patch)
    }

    /// Record a year's assessment.
    pub fn record_annual_check(&self, id: PractitionerId, said: &AnnualCheck) -> Asked<Practitioner> {
        self.post(&format!("/practitioners/{id}/annual-checks"), said)
    }

    /// Record a sanction with its basis.
    pub fn record_sanction(&self, id: PractitionerId, said: &NewSanction) -> Asked<Practitioner> {
        self.post(&format!("/practitioners/{id}/sanctions"), said)
    }

    /// Lift a sanction before its time.
    pub fn lift_sanction(&self, id: PractitionerId, said: &LiftSanction) -> Asked<Practitioner> {
        self.post(&format!("/practitioners/{id}/sanction-lifting"), said)
    }

    /// Let a practitioner into a pool.
    pub fn enter_pool(&self, id: PractitionerId, said: &PoolTerm) -> Asked<Practitioner> {
        self.post(&format!("/practitioners/{id}/pools"), said)
    }

    /// End the running term in a pool.
    pub fn leave_pool(&self, id: PractitionerId, said: &LeavePool) -> Asked<Practitioner> {
        self.post(&format!("/practitioners/{id}/pool-exit"), said)
    }

    /// Consent that the public reads one's profile.
    pub fn publish_profile(&self, id: PractitionerId, said: &NewProfileConsent) -> Asked<Practitioner> {
        self.post(&format!("/practitioners/{id}/consent"), said)
    }

    /// Revoke the consent.
    pub fn withdraw_profile(&self, id: PractitionerId) -> Asked<Practitioner> {
        self.read(self.bare("DELETE", &format!("/practitioners/{id}/consent")))
    }

    /// Set the account to which subsidies are paid.
    pub fn set_bank_account(&self, id: PractitionerId, said: &BankAccount) -> Asked<Practitioner> {
        self.post(&format!("/practitioners/{id}/bank-account"), said)
    }

    /// Show the whole account for a reason.
    pub fn reveal_bank_account(&self, id: PractitionerId, said: &Reasoned) -> Asked<BankAccount> {
        self.post(&format!("/practitioners/{id}/bank-account-reveal"), said)
    }
}
