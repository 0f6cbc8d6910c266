//! Villages: advisers, liaisons, legally-literate villagers, volunteers.

use openapi::{
    AdviserPostId, AdviserRequestId, HelperId, Page, advisers::*, applications::Reasoned, helpers::*,
};

use crate::{Client, Result};

impl Client {
    /// Who advises which villages.
    pub async fn list_adviser_posts(&self, filter: &AdviserPostFilter) -> Result<Page<AdviserPost>> {
        self.find("/adviser-posts", filter).await
    }

    /// Make a practitioner the adviser of a village.
    pub async fn appoint_adviser(&self, new: &NewAdviserPost) -> Result<AdviserPost> {
        self.post("/adviser-posts", new).await
    }

    /// End a term before its time.
    pub async fn end_adviser_post(&self, id: AdviserPostId, said: &Ending) -> Result<AdviserPost> {
        self.post(&format!("/adviser-posts/{id}/end"), said).await
    }

    /// Requests that cross townships.
    pub async fn list_adviser_requests(&self, filter: &AdviserRequestFilter) -> Result<Page<AdviserRequest>> {
        self.find("/adviser-requests", filter).await
    }

    /// One request.
    pub async fn get_adviser_request(&self, id: AdviserRequestId) -> Result<AdviserRequest> {
        self.get(&format!("/adviser-requests/{id}")).await
    }

    /// A township without capacity asks for an adviser of another one.
    pub async fn ask_for_adviser(&self, new: &NewAdviserRequest) -> Result<AdviserRequest> {
        self.post("/adviser-requests", new).await
    }

    /// Offer a request to an adviser of another township.
    pub async fn offer_adviser(&self, id: AdviserRequestId, said: &OfferAdviser) -> Result<AdviserRequest> {
        self.post(&format!("/adviser-requests/{id}/offer"), said).await
    }

    /// The adviser accepts.
    pub async fn accept_adviser_request(&self, id: AdviserRequestId) -> Result<AdviserRequest> {
        self.act(&format!("/adviser-requests/{id}/acceptance")).await
    }

    /// The adviser declines for a reason.
    pub async fn decline_adviser_request(
        &self,
        id: AdviserRequestId,
        said: &Reasoned,
    ) -> Result<AdviserRequest> {
        self.post(&format!("/adviser-requests/{id}/decline"), said).await
    }

    /// Record what the adviser did.
    pub async fn record_adviser_work(
        &self,
        id: AdviserRequestId,
        said: &AdviserWork,
    ) -> Result<AdviserRequest> {
        self.post(&format!("/adviser-requests/{id}/work"), said).await
    }

    /// Liaisons, legally-literate villagers and volunteers.
    pub async fn list_helpers(&self, filter: &HelperFilter) -> Result<Page<Helper>> {
        self.find("/helpers", filter).await
    }

    /// Villages without a liaison.
    pub async fn village_gaps(&self) -> Result<VillageGaps> {
        self.get("/village-gaps").await
    }

    /// One helper.
    pub async fn get_helper(&self, id: HelperId) -> Result<Helper> {
        self.get(&format!("/helpers/{id}")).await
    }

    /// Enter somebody.
    pub async fn enter_helper(&self, new: &NewHelper) -> Result<Helper> {
        self.post("/helpers", new).await
    }

    /// Change an entry, if nobody else did in between.
    pub async fn change_helper(&self, id: HelperId, revision: i32, patch: &HelperPatch) -> Result<Helper> {
        self.patch(&format!("/helpers/{id}"), revision, patch).await
    }

    /// Somebody helps no longer.
    pub async fn end_helper(&self, id: HelperId, said: &Ending) -> Result<Helper> {
        self.post(&format!("/helpers/{id}/end"), said).await
    }

    /// Another takes over from a liaison.
    pub async fn replace_liaison(&self, id: HelperId, said: &Replacement) -> Result<Helper> {
        self.post(&format!("/helpers/{id}/replacement"), said).await
    }
}
