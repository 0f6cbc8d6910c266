//! The network: tree, offices, authority, delegation, regions.

use openapi::{DelegationId, OrganisationId, Page, organisations::*, regions::*};

use crate::{Client, Result};

impl Client {
    /// One level of the tree.
    pub async fn list_organisation_tree(&self, filter: &TreeFilter) -> Result<Page<OrganisationNode>> {
        self.find("/organisations/tree", filter).await
    }

    /// One office, as everybody may read it.
    pub async fn get_organisation(&self, id: OrganisationId) -> Result<Office> {
        self.get(&format!("/organisations/{id}")).await
    }

    /// One unit, as those read it who look after it.
    pub async fn get_organisation_record(&self, id: OrganisationId) -> Result<OrganisationRecord> {
        self.get(&format!("/organisations/{id}/record")).await
    }

    /// Open a unit below another.
    pub async fn create_organisation(&self, new: &NewOrganisation) -> Result<OrganisationRecord> {
        self.post("/organisations", new).await
    }

    /// Replace sections of a unit.
    pub async fn change_organisation(
        &self,
        id: OrganisationId,
        revision: i32,
        patch: &OrganisationPatch,
    ) -> Result<OrganisationRecord> {
        self.patch(&format!("/organisations/{id}"), revision, patch).await
    }

    /// Move a unit, with everything below it, under another.
    pub async fn place_organisation(&self, id: OrganisationId, to: &Placement) -> Result<OrganisationRecord> {
        self.post(&format!("/organisations/{id}/placement"), to).await
    }

    /// Close a unit on which nothing hangs any more.
    pub async fn close_organisation(
        &self,
        id: OrganisationId,
        why: &StatusChange,
    ) -> Result<OrganisationRecord> {
        self.post(&format!("/organisations/{id}/closure"), why).await
    }

    /// Open a closed unit again.
    pub async fn reopen_organisation(
        &self,
        id: OrganisationId,
        why: &StatusChange,
    ) -> Result<OrganisationRecord> {
        self.post(&format!("/organisations/{id}/reopening"), why).await
    }

    /// What may be applied for at an office; with a matter, whether that one may.
    pub async fn get_authority(&self, id: OrganisationId, question: &AuthorityQuestion) -> Result<Authority> {
        self.find(&format!("/organisations/{id}/authority"), question).await
    }

    /// Set the exceptions of an office from what its type may do by itself.
    pub async fn set_authority(
        &self,
        id: OrganisationId,
        revision: i32,
        patch: &AuthorityPatch,
    ) -> Result<Authority> {
        self.patch(&format!("/organisations/{id}/authority"), revision, patch).await
    }

    /// Instruments that let stations decide, newest first.
    pub async fn list_delegations(&self, filter: &DelegationFilter) -> Result<Page<Delegation>> {
        self.find("/delegations", filter).await
    }

    /// One instrument.
    pub async fn get_delegation(&self, id: DelegationId) -> Result<Delegation> {
        self.get(&format!("/delegations/{id}")).await
    }

    /// Give a township station an instrument.
    pub async fn create_delegation(&self, new: &NewDelegation) -> Result<Delegation> {
        self.post("/delegations", new).await
    }

    /// Take an instrument back.
    pub async fn revoke_delegation(&self, id: DelegationId, why: &StatusChange) -> Result<Delegation> {
        self.post(&format!("/delegations/{id}/revocation"), why).await
    }

    /// Decide under an instrument.
    pub async fn decide_at_station(
        &self,
        id: DelegationId,
        new: &NewDelegatedDecision,
    ) -> Result<DelegatedDecision> {
        self.post(&format!("/delegations/{id}/decisions"), new).await
    }

    /// Grant an application that came in at the station.
    pub async fn grant_at_station(&self, id: DelegationId, said: &StationGrant) -> Result<DelegatedDecision> {
        self.post(&format!("/delegations/{id}/grants"), said).await
    }

    /// A month of the register, with the decisions that the centre looks at again.
    pub async fn get_delegation_register(
        &self,
        id: DelegationId,
        filter: &RegisterFilter,
    ) -> Result<Register> {
        self.find(&format!("/delegations/{id}/register"), filter).await
    }

    /// Regions of the level below a code.
    pub async fn list_regions(&self, filter: &RegionFilter) -> Result<Page<Region>> {
        self.find("/regions", filter).await
    }

    /// Which region is meant by a code or a name, old ones too.
    pub async fn resolve_region(&self, question: &RegionQuestion) -> Result<Page<RegionAnswer>> {
        self.find("/regions/resolution", question).await
    }

    /// Enter a township or a village.
    pub async fn create_region(&self, new: &NewRegion) -> Result<Region> {
        self.post("/regions", new).await
    }

    /// End a code; its successor takes its place.
    pub async fn end_region(&self, said: &RegionSuccession) -> Result<Region> {
        self.post("/regions/successions", said).await
    }
}
