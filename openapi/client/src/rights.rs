//! Requests about one's own data, consents, the privacy notice.

use openapi::{ConsentId, Page, RightsRequestId, consents::*, rights::*};

use crate::{Client, Result};

impl Client {
    /// One's own requests, or those that one's centre answers.
    pub async fn list_rights_requests(&self, filter: &RightsFilter) -> Result<Page<RightsSummary>> {
        self.find("/rights-requests", filter).await
    }

    /// One request, whole.
    pub async fn get_rights_request(&self, id: RightsRequestId) -> Result<RightsRequest> {
        self.get(&format!("/rights-requests/{id}")).await
    }

    /// Ask for access, correction, deletion or an explanation.
    pub async fn file_rights_request(&self, new: &NewRightsRequest) -> Result<RightsRequest> {
        self.post("/rights-requests", new).await
    }

    /// Answer a request: what was done.
    pub async fn answer_rights_request(
        &self,
        id: RightsRequestId,
        said: &RightsAnswering,
    ) -> Result<RightsRequest> {
        self.post(&format!("/rights-requests/{id}/answer"), said).await
    }

    /// Refuse a request, with the reason in law.
    pub async fn refuse_rights_request(
        &self,
        id: RightsRequestId,
        said: &RightsAnswering,
    ) -> Result<RightsRequest> {
        self.post(&format!("/rights-requests/{id}/refusal"), said).await
    }

    /// Take one's own request back.
    pub async fn withdraw_rights_request(&self, id: RightsRequestId) -> Result<RightsRequest> {
        self.act(&format!("/rights-requests/{id}/withdrawal")).await
    }

    /// The copy that an answered request for access brings.
    pub async fn copy_personal_data(&self, id: RightsRequestId) -> Result<PersonalCopy> {
        self.get(&format!("/rights-requests/{id}/copy")).await
    }

    /// How personal data are used.
    pub async fn get_privacy_notice(&self, query: &NoticeQuery) -> Result<PrivacyNotice> {
        self.find("/privacy-notice", query).await
    }

    /// One's own consents, newest first.
    pub async fn list_consents(&self, filter: &ConsentFilter) -> Result<Page<Consent>> {
        self.find("/consents", filter).await
    }

    /// Consent to something, for oneself.
    pub async fn give_consent(&self, new: &NewConsent) -> Result<Consent> {
        self.post("/consents", new).await
    }

    /// Withdraw a consent.
    pub async fn withdraw_consent(&self, id: ConsentId) -> Result<Consent> {
        self.act(&format!("/consents/{id}/withdrawal")).await
    }
}
