//! What units do with each other: agreements, inspections, jurisdiction, referrals.

use openapi::{
    AgreementId, InspectionId, JurisdictionId, Page, ReferralId, agreements::*, inspections::*,
    jurisdictions::*, referrals::*,
};

use crate::{Asked, Client};

impl Client {
    /// Agreements of the offices the caller looks after.
    pub fn list_agreements(&self, filter: &AgreementFilter) -> Asked<Page<HostAgreement>> {
        self.find("/agreements", filter)
    }

    /// One agreement.
    pub fn get_agreement(&self, id: AgreementId) -> Asked<HostAgreement> {
        self.get(&format!("/agreements/{id}"))
    }

    /// Write down a signed agreement.
    pub fn create_agreement(&self, new: &NewAgreement) -> Asked<HostAgreement> {
        self.post("/agreements", new)
    }

    /// Prolong an agreement or change its terms.
    pub fn change_agreement(
        &self,
        id: AgreementId,
        revision: i32,
        patch: &AgreementPatch,
    ) -> Asked<HostAgreement> {
        self.patch(&format!("/agreements/{id}"), revision, patch)
    }

    /// End an agreement before its time.
    pub fn end_agreement(&self, id: AgreementId, why: &AgreementEnding) -> Asked<HostAgreement> {
        self.post(&format!("/agreements/{id}/ending"), why)
    }

    /// Inspections of the offices where the caller inspects.
    pub fn list_inspections(&self, filter: &InspectionFilter) -> Asked<Page<Inspection>> {
        self.find("/inspections", filter)
    }

    /// One inspection.
    pub fn get_inspection(&self, id: InspectionId) -> Asked<Inspection> {
        self.get(&format!("/inspections/{id}"))
    }

    /// Plan the inspection of an office.
    pub fn plan_inspection(&self, new: &NewInspection) -> Asked<Inspection> {
        self.post("/inspections", new)
    }

    /// Write down what was found on the spot.
    pub fn inspect(&self, id: InspectionId, findings: &Findings) -> Asked<Inspection> {
        self.post(&format!("/inspections/{id}/findings"), findings)
    }

    /// Look again at what had to be put right.
    pub fn recheck_inspection(&self, id: InspectionId, findings: &Findings) -> Asked<Inspection> {
        self.post(&format!("/inspections/{id}/recheck"), findings)
    }

    /// Call a planned inspection off.
    pub fn cancel_inspection(&self, id: InspectionId, why: &InspectionCancelling) -> Asked<Inspection> {
        self.post(&format!("/inspections/{id}/cancelling"), why)
    }

    /// Which centre is competent, and what the office does where the person stands.
    pub fn which_centre(&self, question: &JurisdictionQuestion) -> Asked<JurisdictionAnswer> {
        self.find("/jurisdictions/centre", question)
    }

    /// Organs of the centres the caller looks after.
    pub fn list_jurisdictions(&self, filter: &JurisdictionFilter) -> Asked<Page<Jurisdiction>> {
        self.find("/jurisdictions", filter)
    }

    /// One organ of the map.
    pub fn get_jurisdiction(&self, id: JurisdictionId) -> Asked<Jurisdiction> {
        self.get(&format!("/jurisdictions/{id}"))
    }

    /// Put an organ on the map.
    pub fn create_jurisdiction(&self, new: &NewJurisdiction) -> Asked<Jurisdiction> {
        self.post("/jurisdictions", new)
    }

    /// Give an organ another name or another centre.
    pub fn change_jurisdiction(
        &self,
        id: JurisdictionId,
        revision: i32,
        patch: &JurisdictionPatch,
    ) -> Asked<Jurisdiction> {
        self.patch(&format!("/jurisdictions/{id}"), revision, patch)
    }

    /// Take an organ off the map.
    pub fn remove_jurisdiction(&self, id: JurisdictionId) -> Asked<()> {
        self.done(self.bare("DELETE", &format!("/jurisdictions/{id}")))
    }

    /// Referrals of the caller's units.
    pub fn list_referrals(&self, filter: &ReferralFilter) -> Asked<Page<ReferralSummary>> {
        self.find("/referrals", filter)
    }

    /// One referral, whole.
    pub fn get_referral(&self, id: ReferralId) -> Asked<Referral> {
        self.get(&format!("/referrals/{id}"))
    }

    /// Refer a person's matter to another unit.
    pub fn create_referral(&self, new: &NewReferral) -> Asked<Referral> {
        self.post("/referrals", new)
    }

    /// Sign for a referral.
    pub fn sign_for_referral(&self, id: ReferralId) -> Asked<Referral> {
        self.act(&format!("/referrals/{id}/receipt"))
    }

    /// Return a referral for a reason.
    pub fn return_referral(&self, id: ReferralId, why: &ReferralNote) -> Asked<Referral> {
        self.post(&format!("/referrals/{id}/return"), why)
    }

    /// Pass a referral on; answers the new one.
    pub fn forward_referral(&self, id: ReferralId, onward: &Onward) -> Asked<Referral> {
        self.post(&format!("/referrals/{id}/forwarding"), onward)
    }

    /// Say how a referral ended.
    pub fn conclude_referral(&self, id: ReferralId, how: &ReferralNote) -> Asked<Referral> {
        self.post(&format!("/referrals/{id}/conclusion"), how)
    }

    /// Send a returned referral again.
    pub fn resend_referral(&self, id: ReferralId, onward: &Onward) -> Asked<Referral> {
        self.post(&format!("/referrals/{id}/resending"), onward)
    }

    /// Take a referral back that nobody has signed for.
    pub fn withdraw_referral(&self, id: ReferralId, why: &ReferralNote) -> Asked<Referral> {
        self.post(&format!("/referrals/{id}/withdrawal"), why)
    }
}
