//! Group applications.

use openapi::{
    GroupId, Page,
    applications::{Granting, Opinion, Reception, Refusal},
    groups::*,
};

use crate::{Client, Result};

impl Client {
    /// Groups the caller may see, newest first.
    pub async fn list_groups(&self, filter: &GroupFilter) -> Result<Page<GroupSummary>> {
        self.find("/groups", filter).await
    }

    /// One group as it stands.
    pub async fn get_group(&self, id: GroupId) -> Result<Group> {
        self.get(&format!("/groups/{id}")).await
    }

    /// Open a group with what its members share.
    pub async fn create_group(&self, new: &NewGroup) -> Result<Group> {
        self.post("/groups", new).await
    }

    /// A2 for all.
    pub async fn submit_group(&self, id: GroupId) -> Result<Group> {
        self.act(&format!("/groups/{id}/submission")).await
    }

    /// A4, A5 for all.
    pub async fn receive_group(&self, id: GroupId, said: &Reception) -> Result<Group> {
        self.post(&format!("/groups/{id}/reception"), said).await
    }

    /// A10 for all.
    pub async fn accept_group(&self, id: GroupId) -> Result<Group> {
        self.act(&format!("/groups/{id}/acceptance")).await
    }

    /// A12 for all.
    pub async fn give_group_opinion(&self, id: GroupId, said: &Opinion) -> Result<Group> {
        self.post(&format!("/groups/{id}/opinion"), said).await
    }

    /// A14 for all.
    pub async fn grant_group(&self, id: GroupId, said: &Granting) -> Result<Group> {
        self.post(&format!("/groups/{id}/grant"), said).await
    }

    /// A15 for all.
    pub async fn refuse_group(&self, id: GroupId, said: &Refusal) -> Result<Group> {
        self.post(&format!("/groups/{id}/refusal"), said).await
    }
}
