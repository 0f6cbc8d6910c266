//! Requests about one's own data, consents, the privacy notice.

use openapi::{ConsentId, Page, RightsRequestId, consents::*, rights::*};

use crate::{Asked, Client};

impl Client {
    /// One's own requests, or those that one's centre answers.
    pub fn list_rights_requests(&self, filter: &RightsFilter) -> Asked<Page<RightsSummary>> {
        self.find("/rights-requests", filter)
    }

    /// One request, whole.
    pub fn get_rights_request(&self, id: RightsRequestId) -> Asked<RightsRequest> {
        self.get(&format!("/rights-requests/{id}"))
    }

    /// Ask for access, correction, deletion or an explanation.
    pub fn file_rights_request(&self, new: &NewRightsRequest) -> Asked<RightsRequest> {
        self.post("/rights-requests", new)
    }

    /// Answer a request: what was done.
    pub fn answer_rights_request(&self, id: RightsRequestId, said: &RightsAnswering) -> Asked<RightsRequest> {
        self.post(&format!("/rights-requests/{id}/answer"), said)
    }

    /// Refuse a request, with the reason in law.
    pub fn refuse_rights_request(&self, id: RightsRequestId, said: &RightsAnswering) -> Asked<RightsRequest> {
        self.post(&format!("/rights-requests/{id}/refusal"), said)
    }

    /// Take one's own request back.
    pub fn withdraw_rights_request(&self, id: RightsRequestId) -> Asked<RightsRequest> {
        self.act(&format!("/rights-requests/{id}/withdrawal"))
    }

    /// The copy that an answered request for access brings.
    pub fn copy_personal_data(&self, id: RightsRequestId) -> Asked<PersonalCopy> {
        self.get(&format!("/rights-requests/{id}/copy"))
    }

    /// How personal data are used.
    pub fn get_privacy_notice(&self, query: &NoticeQuery) -> Asked<PrivacyNotice> {
        self.find("/privacy-notice", query)
    }

    /// One's own consents, newest first.
    pub fn list_consents(&self, filter: &ConsentFilter) -> Asked<Page<Consent>> {
        self.find("/consents", filter)
    }

    /// Consent to something, for oneself.
    pub fn give_consent(&self, new: &NewConsent) -> Asked<Consent> {
        self.post("/consents", new)
    }

    /// Withdraw a consent.
    pub fn withdraw_consent(&self, id: ConsentId) -> Asked<Consent> {
        self.act(&format!("/consents/{id}/withdrawal"))
    }
}
