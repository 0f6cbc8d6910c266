//! Villages: advisers, liaisons, legally-literate villagers, volunteers.

use openapi::{
    AdviserPostId, AdviserRequestId, HelperId, Page, advisers::*, applications::Reasoned, helpers::*,
};

use crate::{Asked, Client};

impl Client {
    /// Who advises which villages.
    pub fn list_adviser_posts(&self, filter: &AdviserPostFilter) -> Asked<Page<AdviserPost>> {
        self.find("/adviser-posts", filter)
    }

    /// Make a practitioner the adviser of a village.
    pub fn appoint_adviser(&self, new: &NewAdviserPost) -> Asked<AdviserPost> {
        self.post("/adviser-posts", new)
    }

    /// End a term before its time.
    pub fn end_adviser_post(&self, id: AdviserPostId, said: &Ending) -> Asked<AdviserPost> {
        self.post(&format!("/adviser-posts/{id}/end"), said)
    }

    /// Requests that cross townships.
    pub fn list_adviser_requests(&self, filter: &AdviserRequestFilter) -> Asked<Page<AdviserRequest>> {
        self.find("/adviser-requests", filter)
    }

    /// One request.
    pub fn get_adviser_request(&self, id: AdviserRequestId) -> Asked<AdviserRequest> {
        self.get(&format!("/adviser-requests/{id}"))
    }

    /// A township without capacity asks for an adviser of another one.
    pub fn ask_for_adviser(&self, new: &NewAdviserRequest) -> Asked<AdviserRequest> {
        self.post("/adviser-requests", new)
    }

    /// Offer a request to an adviser of another township.
    pub fn offer_adviser(&self, id: AdviserRequestId, said: &OfferAdviser) -> Asked<AdviserRequest> {
        self.post(&format!("/adviser-requests/{id}/offer"), said)
    }

    /// The adviser accepts.
    pub fn accept_adviser_request(&self, id: AdviserRequestId) -> Asked<AdviserRequest> {
        self.act(&format!("/adviser-requests/{id}/acceptance"))
    }

    /// The adviser declines for a reason.
    pub fn decline_adviser_request(&self, id: AdviserRequestId, said: &Reasoned) -> Asked<AdviserRequest> {
        self.post(&format!("/adviser-requests/{id}/decline"), said)
    }

    /// Record what the adviser did.
    pub fn record_adviser_work(&self, id: AdviserRequestId, said: &AdviserWork) -> Asked<AdviserRequest> {
        self.post(&format!("/adviser-requests/{id}/work"), said)
    }

    /// Liaisons, legally-literate villagers and volunteers.
    pub fn list_helpers(&self, filter: &HelperFilter) -> Asked<Page<Helper>> {
        self.find("/helpers", filter)
    }

    /// Villages without a liaison.
    pub fn village_gaps(&self) -> Asked<VillageGaps> {
        self.get("/village-gaps")
    }

    /// One helper.
    pub fn get_helper(&self, id: HelperId) -> Asked<Helper> {
        self.get(&format!("/helpers/{id}"))
    }

    /// Enter somebody.
    pub fn enter_helper(&self, new: &NewHelper) -> Asked<Helper> {
        self.post("/helpers", new)
    }

    /// Change an entry, if nobody else did in between.
    pub fn change_helper(&self, id: HelperId, revision: i32, patch: &HelperPatch) -> Asked<Helper> {
        self.patch(&format!("/helpers/{id}"), revision, patch)
    }

    /// Somebody helps no longer.
    pub fn end_helper(&self, id: HelperId, said: &Ending) -> Asked<Helper> {
        self.post(&format!("/helpers/{id}/end"), said)
    }

    /// Another takes over from a liaison.
    pub fn replace_liaison(&self, id: HelperId, said: &Replacement) -> Asked<Helper> {
        self.post(&format!("/helpers/{id}/replacement"), said)
    }
}
