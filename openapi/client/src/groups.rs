//! Group applications.

use openapi::{
    GroupId, Page,
    applications::{Granting, Opinion, Reception, Refusal},
    groups::*,
};

use crate::{Asked, Client};

impl Client {
    /// Groups the caller may see, newest first.
    pub fn list_groups(&self, filter: &GroupFilter) -> Asked<Page<GroupSummary>> {
        self.find("/groups", filter)
    }

    /// One group as it stands.
    pub fn get_group(&self, id: GroupId) -> Asked<Group> {
        self.get(&format!("/groups/{id}"))
    }

    /// Open a group with what its members share.
    pub fn create_group(&self, new: &NewGroup) -> Asked<Group> {
        self.post("/groups", new)
    }

    /// Write down what was done on the site.
    pub fn record_on_site(&self, id: GroupId, said: &NewSiteRecord) -> Asked<Group> {
        self.post(&format!("/groups/{id}/site-records"), said)
    }

    /// A2 for all.
    pub fn submit_group(&self, id: GroupId) -> Asked<Group> {
        self.act(&format!("/groups/{id}/submission"))
    }

    /// A4, A5 for all.
    pub fn receive_group(&self, id: GroupId, said: &Reception) -> Asked<Group> {
        self.post(&format!("/groups/{id}/reception"), said)
    }

    /// A10 for all.
    pub fn accept_group(&self, id: GroupId) -> Asked<Group> {
        self.act(&format!("/groups/{id}/acceptance"))
    }

    /// A12 for all.
    pub fn give_group_opinion(&self, id: GroupId, said: &Opinion) -> Asked<Group> {
        self.post(&format!("/groups/{id}/opinion"), said)
    }

    /// A14 for all.
    pub fn grant_group(&self, id: GroupId, said: &Granting) -> Asked<Group> {
        self.post(&format!("/groups/{id}/grant"), said)
    }

    /// A15 for all.
    pub fn refuse_group(&self, id: GroupId, said: &Refusal) -> Asked<Group> {
        self.post(&format!("/groups/{id}/refusal"), said)
    }
}
