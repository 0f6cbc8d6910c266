//! What units do with each other: agreements, inspections, jurisdiction, referrals.

use openapi::{
    AgreementId, InspectionId, JurisdictionId, Page, ReferralId, agreements::*, inspections::*,
    jurisdictions::*, referrals::*,
};

use crate::{Client, Result};

impl Client {
    /// Agreements of the offices the caller looks after.
    pub async fn list_agreements(&self, filter: &AgreementFilter) -> Result<Page<HostAgreement>> {
        self.find("/agreements", filter).await
    }

    /// One agreement.
    pub async fn get_agreement(&self, id: AgreementId) -> Result<HostAgreement> {
        self.get(&format!("/agreements/{id}")).await
    }

    /// Write down a signed agreement.
    pub async fn create_agreement(&self, new: &NewAgreement) -> Result<HostAgreement> {
        self.post("/agreements", new).await
    }

    /// Prolong an agreement or change its terms.
    pub async fn change_agreement(
        &self,
        id: AgreementId,
        revision: i32,
        patch: &AgreementPatch,
    ) -> Result<HostAgreement> {
        self.patch(&format!("/agreements/{id}"), revision, patch).await
    }

    /// End an agreement before its time.
    pub async fn end_agreement(&self, id: AgreementId, why: &AgreementEnding) -> Result<HostAgreement> {
        self.post(&format!("/agreements/{id}/ending"), why).await
    }

    /// Inspections of the offices where the caller inspects.
    pub async fn list_inspections(&self, filter: &InspectionFilter) -> Result<Page<Inspection>> {
        self.find("/inspections", filter).await
    }

    /// One inspection.
    pub async fn get_inspection(&self, id: InspectionId) -> Result<Inspection> {
        self.get(&format!("/inspections/{id}")).await
    }

    /// Plan the inspection of an office.
    pub async fn plan_inspection(&self, new: &NewInspection) -> Result<Inspection> {
        self.post("/inspections", new).await
    }

    /// Write down what was found on the spot.
    pub async fn inspect(&self, id: InspectionId, findings: &Findings) -> Result<Inspection> {
        self.post(&format!("/inspections/{id}/findings"), findings).await
    }

    /// Look again at what had to be put right.
    pub async fn recheck_inspection(&self, id: InspectionId, findings: &Findings) -> Result<Inspection> {
        self.post(&format!("/inspections/{id}/recheck"), findings).await
    }

    /// Call a planned inspection off.
    pub async fn cancel_inspection(
        &self,
        id: InspectionId,
        why: &InspectionCancelling,
    ) -> Result<Inspection> {
        self.post(&format!("/inspections/{id}/cancelling"), why).await
    }

    /// Which centre is competent, and what the office does where the person stands.
    pub async fn which_centre(&self, question: &JurisdictionQuestion) -> Result<JurisdictionAnswer> {
        self.find("/jurisdictions/centre", question).await
    }

    /// Organs of the centres the caller looks after.
    pub async fn list_jurisdictions(&self, filter: &JurisdictionFilter) -> Result<Page<Jurisdiction>> {
        self.find("/jurisdictions", filter).await
    }

    /// One organ of the map.
    pub async fn get_jurisdiction(&self, id: JurisdictionId) -> Result<Jurisdiction> {
        self.get(&format!("/jurisdictions/{id}")).await
    }

    /// Put an organ on the map.
    pub async fn create_jurisdiction(&self, new: &NewJurisdiction) -> Result<Jurisdiction> {
        self.post("/jurisdictions", new).await
    }

    /// Give an organ another name or another centre.
    pub async fn change_jurisdiction(
        &self,
        id: JurisdictionId,
        revision: i32,
        patch: &JurisdictionPatch,
    ) -> Result<Jurisdiction> {
        self.patch(&format!("/jurisdictions/{id}"), revision, patch).await
    }

    /// Take an organ off the map.
    pub async fn remove_jurisdiction(&self, id: JurisdictionId) -> Result<()> {
        self.succeed(self.request("DELETE", &format!("/jurisdictions/{id}"))).await.map(|_| ())
    }

    /// Referrals of the caller's units.
    pub async fn list_referrals(&self, filter: &ReferralFilter) -> Result<Page<ReferralSummary>> {
        self.find("/referrals", filter).await
    }

    /// One referral, whole.
    pub async fn get_referral(&self, id: ReferralId) -> Result<Referral> {
        self.get(&format!("/referrals/{id}")).await
    }

    /// Refer a person's matter to another unit.
    pub async fn create_referral(&self, new: &NewReferral) -> Result<Referral> {
        self.post("/referrals", new).await
    }

    /// Sign for a referral.
    pub async fn sign_for_referral(&self, id: ReferralId) -> Result<Referral> {
        self.act(&format!("/referrals/{id}/receipt")).await
    }

    /// Return a referral for a reason.
    pub async fn return_referral(&self, id: ReferralId, why: &ReferralNote) -> Result<Referral> {
        self.post(&format!("/referrals/{id}/return"), why).await
    }

    /// Pass a referral on; answers the new one.
    pub async fn forward_referral(&self, id: ReferralId, onward: &Onward) -> Result<Referral> {
        self.post(&format!("/referrals/{id}/forwarding"), onward).await
    }

    /// Say how a referral ended.
    pub async fn conclude_referral(&self, id: ReferralId, how: &ReferralNote) -> Result<Referral> {
        self.post(&format!("/referrals/{id}/conclusion"), how).await
    }

    /// Send a returned referral again.
    pub async fn resend_referral(&self, id: ReferralId, onward: &Onward) -> Result<Referral> {
        self.post(&format!("/referrals/{id}/resending"), onward).await
    }

    /// Take a referral back that nobody has signed for.
    pub async fn withdraw_referral(&self, id: ReferralId, why: &ReferralNote) -> Result<Referral> {
        self.post(&format!("/referrals/{id}/withdrawal"), why).await
    }
}
